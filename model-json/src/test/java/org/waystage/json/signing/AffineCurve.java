package org.waystage.json.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The curve of Ed25519 by the textbook, one division an addition, so that tests need not believe what the library computes. */
final class AffineCurve {
    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /** The order of the group that signing uses. */
    static final BigInteger L = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);

    static final Point NEUTRAL = new Point(BigInteger.ZERO, ONE);

    /** The generator of the group: the point with y = 4/5 and an even x. */
    static final Point BASE = withY(BigInteger.valueOf(4)
                    .multiply(BigInteger.valueOf(5).modInverse(P))
                    .mod(P))
            .map(point -> point.x.testBit(0) ? new Point(P.subtract(point.x), point.y) : point)
            .orElseThrow();

    private AffineCurve() {}

    /** A point of the curve. */
    record Point(BigInteger x, BigInteger y) {
        Point plus(Point other) {
            BigInteger product = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y);
            BigInteger above = x.multiply(other.y).add(other.x.multiply(y));
            BigInteger beside = y.multiply(other.y).add(x.multiply(other.x));
            return new Point(
                    above.multiply(ONE.add(product).modInverse(P)).mod(P),
                    beside.multiply(ONE.subtract(product).modInverse(P)).mod(P));
        }

        Point times(BigInteger factor) {
            Point sum = NEUTRAL;
            for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.plus(sum);
                sum = factor.testBit(bit) ? sum.plus(this) : sum;
            }
            return sum;
        }

        /** Returns the 32 bytes of the point, as RFC 8032 writes it. */
        byte[] bytes() {
            return encoded(y, x.testBit(0));
        }
    }

    /** Returns a point with an ordinate, if there is one. */
    static Optional<Point> withY(BigInteger y) {
        BigInteger square = y.multiply(y);
        BigInteger x2 = square.subtract(ONE)
                .multiply(D.multiply(square).add(ONE).modInverse(P))
                .mod(P);
        BigInteger root = x2.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        BigInteger turned = root.multiply(BigInteger.TWO.modPow(P.subtract(ONE).shiftRight(2), P))
                .mod(P);
        return Stream.of(root, turned)
                .filter(x -> x.multiply(x).mod(P).equals(x2))
                .map(x -> new Point(x, y))
                .findFirst();
    }

    /** Returns the eight points whose order divides 8: the multiples of one of order 8, the neutral one first. */
    static List<Point> smallOrder() {
        BigInteger y = BigInteger.TWO;
        while (true) {
            Point torsion = withY(y).map(point -> point.times(L)).orElse(NEUTRAL);
            if (!torsion.times(BigInteger.valueOf(4)).equals(NEUTRAL)) {
                List<Point> all = new ArrayList<>(List.of(NEUTRAL));
                while (all.size() < 8) {
                    all.add(all.get(all.size() - 1).plus(torsion));
                }
                return all;
            }
            y = y.add(ONE);
        }
    }

    /** Returns all texts of 32 bytes that lead to a point of small order, by what they are, those that RFC 8032 forbids included. */
    static Map<String, byte[]> encodingsOfSmallOrder() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Point point : smallOrder()) {
            List<Boolean> signs = point.x.signum() == 0 ? List.of(false, true) : List.of(point.x.testBit(0));
            for (boolean sign : signs) {
                for (BigInteger y = point.y; y.bitLength() <= 255; y = y.add(P)) {
                    byte[] bytes = encoded(y, sign);
                    all.put(HexFormat.of().formatHex(bytes), bytes);
                }
            }
        }
        return all;
    }

    /** Returns 32 bytes: the ordinate, the least byte first, and the sign of x in the highest bit. */
    static byte[] encoded(BigInteger y, boolean oddX) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = y.shiftRight(8 * i).byteValue();
        }
        bytes[31] |= (byte) (oddX ? 0x80 : 0);
        return bytes;
    }

    /** Returns a key as the platform reads it. */
    static PublicKey key(byte[] point) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info(point)));
    }

    /** Returns a file with a key. */
    static String pem(byte[] point) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(info(point))
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static byte[] info(byte[] point) {
        return HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(point));
    }
}
