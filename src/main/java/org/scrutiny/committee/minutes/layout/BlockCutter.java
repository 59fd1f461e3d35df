package org.scrutiny.committee.minutes.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.TruncationNotice;

/** Cuts a block where a resolution, a truncation notice or, on one-line pages, a heading begins inside it. */
final class BlockCutter {

    private static final Pattern INLINE_PART =
            Pattern.compile("(?<= )(?:(Dashboard {1,9}(?:Item {1,9})?\\d{1,3} *[-–—:] )|(?:Supporting|Additional)"
                    + " {1,9}documents:|Minutes:)");
    private static final int MAX_HEADING = 160;

    private final SourceText text;
    private final boolean oneLinePage;
    private final boolean notices;

    BlockCutter(SourceText text, boolean oneLinePage) {
        this.text = text;
        this.oneLinePage = oneLinePage;
        this.notices = TruncationNotice.isPossible(text);
    }

    List<Block> cut(List<Block> blocks) {
        var out = new ArrayList<Block>(blocks.size());
        for (Block block : blocks) {
            var cuts = new TreeSet<Integer>();
            if (notices) {
                addNotices(block, cuts);
            }
            addResolutions(block, cuts);
            if (oneLinePage) {
                addInlineParts(block, cuts);
            }
            addParts(block, cuts, out);
        }
        return out;
    }

    private void addNotices(Block block, SortedSet<Integer> cuts) {
        Matcher notice = TruncationNotice.in(text, block.start(), block.end());
        while (notice.find()) {
            cuts.add(notice.start());
            cuts.add(notice.end());
        }
    }

    private void addResolutions(Block block, SortedSet<Integer> cuts) {
        int from = block.start();
        ResolutionKeyword keyword = ResolutionKeyword.within(text, block.start(), from, block.end());
        while (keyword != null) {
            cuts.add(keyword.sentence());
            keyword = ResolutionKeyword.within(text, block.start(), keyword.end(), block.end());
        }
    }

    private void addInlineParts(Block block, SortedSet<Integer> cuts) {
        Matcher part = INLINE_PART
                .matcher(text.view())
                .region(block.start(), block.end())
                .useTransparentBounds(true);
        while (part.find()) {
            if (part.group(1) == null || isHeading(block, part.start())) {
                cuts.add(part.start());
            }
        }
    }

    /** A dashboard inside a block is a heading only after the end of a sentence or at the end of the block. */
    private boolean isHeading(Block block, int at) {
        int before = at - 1;
        while (before > block.start() && text.view().charAt(before) == ' ') {
            before--;
        }
        return ".;:?!".indexOf(text.view().charAt(before)) >= 0
                || (block.end() - at <= MAX_HEADING && !SentenceShape.endsSentence(text.collapse(at, block.end())));
    }

    private void addParts(Block block, SortedSet<Integer> cuts, List<Block> out) {
        int start = block.start();
        Marker marker = block.marker();
        for (int cut : cuts) {
            if (cut > start && cut < block.end()) {
                add(marker, start, cut, out);
                marker = null;
                start = text.skipBlanks(cut, block.end());
            }
        }
        add(marker, start, block.end(), out);
    }

    private void add(Marker marker, int start, int end, List<Block> out) {
        if (text.skipBlanks(start, end) < end) {
            out.add(new Block(marker, text.lineAt(start), start, end));
        }
    }
}
