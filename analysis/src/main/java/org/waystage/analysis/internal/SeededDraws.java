package org.waystage.analysis.internal;

/**
 * A pseudorandom generator that depends on its seed only: SplitMix64 (Steele, Lea and Flood, Fast Splittable
 * Pseudorandom Number Generators, OOPSLA 2014), implemented here because the sequence must be the same with every version of the JDK. Its
 * longs are those of {@code SplittableRandom} with the same seed.
 */
public final class SeededDraws {
    private long state;

    public SeededDraws(long seed) {
        state = seed;
    }

    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /**
     * Returns a number from 0, inclusive, to a bound, exclusive. The numbers are equally likely to within the bound
     * times 2^-32.
     */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }
}
