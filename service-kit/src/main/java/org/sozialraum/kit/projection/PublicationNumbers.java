package org.sozialraum.kit.projection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sozialraum.kit.projection.Reconstruction.TooLong;
import org.sozialraum.kit.projection.Reconstruction.Unapplied;

/** Which publication numbers a log has. A service gives them without a gap, so a number that is missing is an event that was lost. */
final class PublicationNumbers {

    /** Up to here each number has a bit: 125 MB at most. */
    private static final int LARGEST = 999_999_999;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Map<String, Integer> upTo = new TreeMap<>();
    private final Map<String, BitSet> seen = new TreeMap<>();

    /**
     * @param upTo by service the last number that counts
     * @throws TooLong where that is beyond what can be checked
     */
    PublicationNumbers(Map<String, Long> upTo) {
        upTo.forEach((service, last) -> {
            if (last > LARGEST) {
                throw new TooLong();
            }
            this.upTo.put(service, last.intValue());
            seen.put(service, new BitSet());
        });
    }

    /** @param headers of an event of whatever youth office */
    void see(Map<String, String> headers) {
        String service = headers.getOrDefault("ce_source", "/").substring(1);
        String number = headers.getOrDefault("ce_position", "");
        if (NUMBER.matcher(number).matches() && Integer.parseInt(number) <= upTo.getOrDefault(service, 0)) {
            seen.get(service).set(Integer.parseInt(number));
        }
    }

    /** One for each gap, at its first number. */
    List<Unapplied> missing() {
        List<Unapplied> missing = new ArrayList<>();
        upTo.forEach((service, last) -> {
            BitSet numbers = seen.get(service);
            int first = numbers.nextClearBit(1);
            while (first <= last) {
                int next = numbers.nextSetBit(first);
                int end = next < 0 ? last : next - 1;
                missing.add(new Unapplied(service, first, null, (long) end, "missing up to " + end));
                first = numbers.nextClearBit(end + 1);
            }
        });
        return missing;
    }
}
