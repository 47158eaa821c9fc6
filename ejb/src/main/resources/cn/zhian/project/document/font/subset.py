"""Makes the font of documents from Noto Sans SC (see README.md beside the font).

python3 -m pip install fonttools==4.66.1
python3 subset.py NotoSansSC_400Regular.ttf NotoSansSC-documents.ttf
"""
import struct
import sys
from collections import defaultdict
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

# Radicals and compatibility forms share their glyph with an ideograph: a reader of the PDF must get the latter.
COMPATIBLE = [(0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]
# The rarer one of two characters with one glyph.
TWINS = {0xA0, 0xAD, 0x2003, 0x2011, 0x2012, 0x2215, 0x2329, 0x232A, 0x301C}
HANGUL = [(0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xFFA0, 0xFFDC)]


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def second_choice(code):
    return code in TWINS or within(code, COMPATIBLE)


source, target = sys.argv[1:]
codes = TTFont(source).getBestCmap()
by_glyph = defaultdict(list)
for code, glyph in codes.items():
    by_glyph[glyph].append(code)
kept = [code for code, glyph in codes.items()
        if not within(code, HANGUL)
        and not (second_choice(code) and any(not second_choice(other) for other in by_glyph[glyph]))]
options = subset.Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True,
                         name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "STAT", "DSIG", "gasp"])
font = subset.load_font(source, options, dontLoadGlyphNames=True)
one = subset.Subsetter(options)
one.populate(unicodes=kept)
one.subset(font)
font["head"].modified = font["head"].created
font.recalcTimestamp = False
# A table of names in which no glyph has one: readers complain of its absence at every use.
names = DefaultTable("post")
glyphs = font["maxp"].numGlyphs
names.data = struct.pack(">I", 0x00020000) + font["post"].compile(font)[4:32] + struct.pack(">H", glyphs) + bytes(2 * glyphs)
font["post"] = names
subset.save_font(font, target, options)
print(len(kept), "characters")
