package dev.baobei.domain.adjudication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** Shares in equal parts (平分): one to each agency, and inside an agency as it shared before. */
final class EqualParts {

    private static final int WHOLE = 100;

    private EqualParts() {}

    /**
     * Percents that cannot be divided are for those who came first.
     *
     * @param comers for whom each member of a household would be, in the order in which they came
     */
    static List<Holder> among(Stream<List<Holder>> comers) {
        Map<Integer, List<Holder>> byAgency = new LinkedHashMap<>();
        comers.map(EqualParts::byAgency).forEach(of -> of.forEach(byAgency::putIfAbsent));
        List<Holder> all = new ArrayList<>();
        int part = 0;
        for (List<Holder> agency : byAgency.values()) {
            boolean isOneMore = part++ < WHOLE % byAgency.size();
            all.addAll(divided(WHOLE / byAgency.size() + (isOneMore ? 1 : 0), agency));
        }
        return List.copyOf(all);
    }

    /** The house has no part: it brings nobody. */
    private static Map<Integer, List<Holder>> byAgency(List<Holder> holders) {
        Map<Integer, List<Holder>> agencies = new LinkedHashMap<>();
        holders.forEach(holder -> holder.agency()
                .ifPresent(agency -> agencies.computeIfAbsent(agency.id(), any -> new ArrayList<>()).add(holder)));
        return agencies;
    }

    private static List<Holder> divided(int part, List<Holder> inside) {
        int whole = inside.stream().mapToInt(EqualParts::weight).sum();
        List<Holder> divided = new ArrayList<>();
        int counted = 0;
        int given = 0;
        for (Holder holder : inside) {
            counted += weight(holder);
            int upTo = -Math.floorDiv(-part * counted, whole);
            divided.add(holder.with(upTo - given));
            given = upTo;
        }
        return divided;
    }

    private static int weight(Holder holder) {
        return Math.max(1, holder.percent());
    }
}
