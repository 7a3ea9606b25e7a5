package org.waystage.json.signing;

import java.math.BigInteger;
import java.security.spec.EdECPoint;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The group of edwards25519 in which Ed25519 signs (RFC 8032, section 5.1): the points of prime order L.
 *
 * <p>The platform accepts any point of the curve as a public key. Eight points have an order that divides 8, and with
 * one of them signatures can be made without a private key; with one of them added to a sound point, one private key
 * has eight public keys. No generated key is of either kind, so both are rejected. Public keys are not secret, so
 * nothing here runs in constant time.
 */
final class Ed25519Group {
    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);

    private Ed25519Group() {}

    /** Returns whether the curve has a point with an ordinate, which may be written in a non-canonical form. */
    static boolean isOnCurve(EdECPoint point) {
        return abscissa(point.getY().mod(P)).isPresent();
    }

    /** Returns whether a point is in the group, not neutral, and in canonical form. */
    static boolean holds(EdECPoint point) {
        BigInteger y = point.getY();
        if (y.signum() < 0 || y.compareTo(P) >= 0) {
            return false; // the same point has an ordinate less than p
        }
        return abscissa(y)
                .filter(x -> x.signum() != 0)
                .filter(x -> Extended.of(x, y).times(L).isNeutral())
                .isPresent();
    }

    /**
     * Returns one of the two abscissas (RFC 8032, section 5.1.3); which one does not matter, since both points have the
     * same order.
     */
    private static Optional<BigInteger> abscissa(BigInteger y) {
        BigInteger y2 = y.multiply(y);
        BigInteger x2 =
                y2.subtract(ONE).multiply(D.multiply(y2).add(ONE).modInverse(P)).mod(P);
        BigInteger root = x2.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        BigInteger turned = root.multiply(BigInteger.TWO.modPow(P.subtract(ONE).shiftRight(2), P))
                .mod(P);
        return Stream.of(root, turned)
                .filter(x -> x.multiply(x).mod(P).equals(x2))
                .findFirst();
    }

    /** A point as X/Z, Y/Z with T = XY/Z; addition needs no division and works for any two points (section 5.1.4). */
    private record Extended(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
        static Extended of(BigInteger x, BigInteger y) {
            return new Extended(x, y, ONE, x.multiply(y).mod(P));
        }

        Extended plus(Extended other) {
            BigInteger a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(P);
            BigInteger b = y.add(x).multiply(other.y.add(other.x)).mod(P);
            BigInteger c = t.multiply(other.t).mod(P).multiply(D).shiftLeft(1).mod(P);
            BigInteger d = z.multiply(other.z).shiftLeft(1).mod(P);
            BigInteger e = b.subtract(a);
            BigInteger f = d.subtract(c);
            BigInteger g = d.add(c);
            BigInteger h = b.add(a);
            return new Extended(
                    e.multiply(f).mod(P),
                    g.multiply(h).mod(P),
                    f.multiply(g).mod(P),
                    e.multiply(h).mod(P));
        }

        Extended times(BigInteger factor) {
            Extended product = of(BigInteger.ZERO, ONE);
            for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
                product = product.plus(product);
                product = factor.testBit(bit) ? product.plus(this) : product;
            }
            return product;
        }

        boolean isNeutral() {
            return x.signum() == 0 && y.equals(z);
        }
    }
}
