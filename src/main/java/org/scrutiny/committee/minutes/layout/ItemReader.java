package org.scrutiny.committee.minutes.layout;

import java.util.List;
import java.util.regex.Matcher;
import org.scrutiny.committee.minutes.model.WarningKind;
import org.scrutiny.committee.minutes.text.ItemText;
import org.scrutiny.committee.minutes.text.SourceText;

/** Reads the text of one agenda item. Nothing is corrected, and nothing is left out without being reported. */
public final class ItemReader {

    private ItemReader() {}

    /** Reads a text whose sections are known only by their wording. */
    public static MinutesCollector read(String source) {
        var text = SourceText.of(source);
        BlockReader reader = BlockReader.read(text);
        return read(text, reader.hasInlineBullets(), reader.blocks(), null);
    }

    /** Reads a text whose sections are known from its page or record. */
    public static MinutesCollector read(ItemText item) {
        var text = SourceText.of(item.text());
        BlockReader reader = BlockReader.read(text);
        List<Block> blocks = reader.blocks().stream()
                .filter(block -> item.isMinuted(block.outerStart()))
                .toList();
        return read(text, reader.hasInlineBullets(), blocks, item);
    }

    private static MinutesCollector read(SourceText text, boolean inlineBullets, List<Block> all, ItemText known) {
        List<Block> blocks = new BlockCutter(text, inlineBullets).cut(all);
        List<Piece> pieces = blocks.stream().map(block -> Piece.of(text, block)).toList();
        var segmenter = new Segmenter(text, pieces);
        MinutesCollector collector = known == null ? segmenter.run() : segmenter.run(known);
        for (Block block : blocks) {
            Matcher damage = Mojibake.in(text, block.start(), block.end());
            if (Mojibake.isPossible(text, block.start(), block.end()) && damage.find()) {
                collector.warn(WarningKind.MOJIBAKE, damage.start(), damage.end());
            }
        }
        return collector;
    }
}
