package dev.baobei.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What can be done to an exported journal, once, at random. */
enum Mutation {

    A_BYTE_CHANGED("") {
        @Override
        byte[] done(byte[] export, Forgery read, Random random) {
            byte[] changed = export.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            return changed;
        }
    },
    A_BYTE_TAKEN_OUT("") {
        @Override
        byte[] done(byte[] export, Forgery read, Random random) {
            int at = random.nextInt(export.length);
            byte[] shorter = new byte[export.length - 1];
            System.arraycopy(export, 0, shorter, 0, at);
            System.arraycopy(export, at + 1, shorter, at, shorter.length - at);
            return shorter;
        }
    },
    A_FIELD_EDITED("edited") {
        @Override
        void forge(Forgery export, Random random) {
            edit(export.entry(any(export, random)), random);
        }
    },
    A_FIELD_EDITED_AND_HASHED("edited, or another entry stood before it") {
        @Override
        void forge(Forgery export, Random random) {
            int index = random.nextInt(export.entries().size() - 1);
            edit(export.entry(index), random);
            export.hashed(index);
        }
    },
    A_TIME_MOVED("edited") {
        @Override
        void forge(Forgery export, Random random) {
            moveTime(export, any(export, random), random);
        }
    },
    AN_ENTRY_DELETED("deleted, added or out of order") {
        @Override
        void forge(Forgery export, Random random) {
            export.entries().remove(random.nextInt(export.entries().size() - 1));
        }
    },
    AN_ENTRY_TWICE("deleted, added or out of order") {
        @Override
        void forge(Forgery export, Random random) {
            int index = random.nextInt(export.entries().size() - 1);
            export.entries().add(index, export.entry(index).deepCopy());
        }
    },
    TWO_ENTRIES_SWAPPED("deleted, added or out of order") {
        @Override
        void forge(Forgery export, Random random) {
            swap(export, random);
        }
    },
    THE_END_CUT_OFF("truncated") {
        @Override
        void forge(Forgery export, Random random) {
            int left = random.nextInt(export.entries().size());
            export.entries().subList(left, export.entries().size()).clear();
            export.announced();
        }
    },
    REBUILT_WITH_A_FIELD_EDITED("rebuilt") {
        @Override
        void forge(Forgery export, Random random) {
            edit(export.entry(any(export, random)), random);
            export.rebuilt();
        }
    },
    REBUILT_WITHOUT_AN_ENTRY("rebuilt") {
        @Override
        void forge(Forgery export, Random random) {
            export.entries().remove(any(export, random));
            export.rebuilt();
        }
    },
    REBUILT_WITH_AN_ENTRY_MORE("rebuilt") {
        @Override
        void forge(Forgery export, Random random) {
            int index = any(export, random);
            export.entries().add(random.nextInt(index + 1), export.entry(index).deepCopy());
            export.rebuilt();
        }
    },
    REBUILT_IN_ANOTHER_ORDER("rebuilt") {
        @Override
        void forge(Forgery export, Random random) {
            swap(export, random);
            export.rebuilt();
        }
    },
    REBUILT_WITH_A_TIME_MOVED("rebuilt") {
        @Override
        void forge(Forgery export, Random random) {
            moveTime(export, any(export, random), random);
            export.rebuilt();
        }
    };

    private final String foundAs;

    Mutation(String foundAs) {
        this.foundAs = foundAs;
    }

    /** Whether these faults name what was done, and not just that something is wrong. */
    boolean isNamedBy(List<String> faults) {
        return !faults.isEmpty() && faults.stream().anyMatch(fault -> fault.contains(foundAs));
    }

    /**
     * Does it.
     *
     * @param read the same export, taken apart
     */
    byte[] done(byte[] export, Forgery read, Random random) {
        Forgery forgery = read.copy();
        forge(forgery, random);
        return forgery.bytes();
    }

    void forge(Forgery export, Random random) {
        throw new UnsupportedOperationException(name());
    }

    private static int any(Forgery export, Random random) {
        return random.nextInt(export.entries().size());
    }

    private static void swap(Forgery export, Random random) {
        int one = any(export, random);
        int other = (one + 1 + random.nextInt(export.entries().size() - 1)) % export.entries().size();
        Collections.swap(export.entries(), one, other);
    }

    /** One character of one value, of the head or the facts. */
    private static void edit(ObjectNode entry, Random random) {
        List<String> places = new ArrayList<>(List.of("kind", "at"));
        entry.get("facts").properties().stream().filter(fact -> !fact.getValue().asText().isEmpty())
                .forEach(fact -> places.add("facts/" + fact.getKey()));
        String place = places.get(random.nextInt(places.size()));
        ObjectNode object = place.startsWith("facts/") ? (ObjectNode) entry.get("facts") : entry;
        String name = place.substring(place.indexOf('/') + 1);
        StringBuilder value = new StringBuilder(object.get(name).asText());
        int at = random.nextInt(value.length());
        value.setCharAt(at, (char) (value.charAt(at) == '9' ? '8' : '9'));
        object.put(name, value.toString());
    }

    /** Up to ten days, to either side. */
    private static void moveTime(Forgery export, int index, Random random) {
        ObjectNode facts = export.facts(index);
        Duration by = Duration.ofMillis(1 + random.nextInt((int) Duration.ofDays(10).toMillis()));
        Instant time = Instant.parse(facts.get("effectiveAt").asText());
        facts.put("effectiveAt", (random.nextBoolean() ? time.plus(by) : time.minus(by)).toString());
    }
}
