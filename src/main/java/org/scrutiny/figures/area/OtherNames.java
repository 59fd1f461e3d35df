package org.scrutiny.figures.area;

import java.util.List;
import java.util.Map;

/** Names in official tables, or of councils themselves, that differ from those of the register of codes. */
final class OtherNames {
    private static final Map<String, List<String>> BY_CODE = Map.ofEntries(
            Map.entry("E06000008", List.of("Blackburn")),
            Map.entry("E06000010", List.of("Hull")),
            Map.entry("E06000011", List.of("East Riding")),
            Map.entry("E06000012", List.of("NE Lincolnshire", "N E Lincolnshire")),
            Map.entry("E06000013", List.of("N Lincolnshire")),
            Map.entry("E06000020", List.of("Telford", "Telford and the Wrekin")),
            Map.entry("E06000021", List.of("Stoke")),
            Map.entry("E06000022", List.of("BANES", "B&NES", "Bath and NE Somerset", "Bath and N E Somerset")),
            Map.entry("E06000024", List.of("N Somerset")),
            Map.entry("E06000025", List.of("S Gloucestershire")),
            Map.entry("E06000033", List.of("Southend")),
            Map.entry("E06000035", List.of("Medway Towns")),
            Map.entry("E06000043", List.of("Brighton")),
            Map.entry("E06000047", List.of("Durham, County")),
            Map.entry("E06000058", List.of("BCP", "Bournemouth, Poole and Christchurch")),
            Map.entry("E08000013", List.of("Saint Helens")),
            Map.entry("E08000021", List.of("Newcastle")),
            Map.entry("E10000005", List.of("Cornwall", "Cornwall and the Isles of Scilly")),
            Map.entry("E12000003", List.of("Yorkshire and Humber", "Yorkshire and Humberside")),
            Map.entry("E12000006", List.of("East", "Eastern")),
            Map.entry("E13000001", List.of("London (Inner)")),
            Map.entry("E13000002", List.of("London (Outer)")));

    private OtherNames() {}

    /** The other names of the area with this code. */
    static List<String> of(String code) {
        return BY_CODE.getOrDefault(code, List.of());
    }
}
