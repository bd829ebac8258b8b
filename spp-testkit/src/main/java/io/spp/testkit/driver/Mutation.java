package io.spp.testkit.driver;

import java.util.Arrays;
import java.util.Random;

/** Ways in which a message arrives broken. */
enum Mutation {
    EMPTY {
        @Override
        byte[] apply(byte[] body, Random random) {
            return new byte[0];
        }
    },
    CUT_OFF {
        @Override
        byte[] apply(byte[] body, Random random) {
            return Arrays.copyOf(body, random.nextInt(body.length + 1));
        }
    },
    BIT_FLIPPED {
        @Override
        byte[] apply(byte[] body, Random random) {
            byte[] broken = body.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0 && broken.length > 0; flips--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return broken;
        }
    },
    DIGITS_CHANGED {
        @Override
        byte[] apply(byte[] body, Random random) {
            byte[] broken = body.clone();
            for (int i = 0; i < broken.length; i++) {
                if (broken[i] >= '0' && broken[i] <= '9' && random.nextInt(8) == 0) {
                    broken[i] = (byte) INSTEAD_OF_A_DIGIT.charAt(random.nextInt(INSTEAD_OF_A_DIGIT.length()));
                }
            }
            return broken;
        }
    },
    PART_REPEATED {
        @Override
        byte[] apply(byte[] body, Random random) {
            int from = random.nextInt(body.length + 1);
            int length = random.nextInt(body.length - from + 1);
            byte[] broken = Arrays.copyOf(body, body.length + length);
            System.arraycopy(body, from, broken, from + length, body.length - from);
            return broken;
        }
    },
    NOISE {
        @Override
        byte[] apply(byte[] body, Random random) {
            byte[] noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
    };

    private static final String INSTEAD_OF_A_DIGIT = "0123456789-.eE \"";

    /** A broken copy; the body itself stays as it is. */
    abstract byte[] apply(byte[] body, Random random);
}
