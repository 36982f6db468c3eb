"""How the named styles look where a letterhead says nothing of them.

The names are Writer's own wherever it has one, so that a clerk finds them in its list of styles
(`_20_` is a blank). Type and colour are left to the letterhead's Standard and Heading.
"""

from __future__ import annotations

STANDARD = "Standard"
BODY = "Text_20_body"
HEADINGS = tuple(f"Heading_20_{level}" for level in range(1, 7))
LIST = "List"
QUOTATION = "Quotations"
LINE = "Horizontal_20_Line"
CELL = "Table_20_Contents"
COLUMN_HEADING = "Table_20_Heading"
LABEL = "Table_20_Label"
SIGNATURE, SIGNATURE_LINE = "Signature", "Signature_20_Line"
ALIGNED = {"": "", "left": "", "right": "_20_Right", "center": "_20_Centered"}
"""What the name of a cell's style ends in, by the alignment of its column."""

STRONG = "Strong_20_Emphasis"
EMPHASIS = "Emphasis"
CODE = "Source_20_Text"
LINK = "Internet_20_link"
VISITED_LINK = "Visited_20_Internet_20_Link"

BULLETS = "List_20_1"
NUMBERS = "Numbering_20_123"
DEEPEST_LIST = 10
"""The levels of a list style in Writer."""

INDENT_CM = 0.7
BULLET_SIGNS = "•–"
HEADING_SIZES = (18, 14, 12, 11, 11, 11)


def _style(name: str, inner: str, *, parent: str = "", family: str = "paragraph") -> str:
    inherits = f' style:parent-style-name="{parent}"' if parent else ""
    shown = name.replace("_20_", " ")
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="{family}"'
        f"{inherits}>{inner}</style:style>"
    )


def _heading(style: str, size: int) -> str:
    level = HEADINGS.index(style) + 1
    return (
        f'<style:style style:name="{style}" style:display-name="Heading {level}"'
        ' style:family="paragraph" style:parent-style-name="Heading"'
        f' style:next-style-name="{BODY}" style:default-outline-level="{level}">'
        f'<style:text-properties fo:font-size="{size}pt" fo:font-weight="bold"/></style:style>'
    )


def _list_style(name: str, level_starts: list[str]) -> str:
    levels = "".join(
        f'<{start} text:level="{level}"><style:list-level-properties'
        ' text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab"'
        f' text:list-tab-stop-position="{level * INDENT_CM:.1f}cm"'
        f' fo:text-indent="-{INDENT_CM}cm" fo:margin-left="{level * INDENT_CM:.1f}cm"/>'
        f"</style:list-level-properties></{start.split()[0]}>"
        for level, start in enumerate(level_starts, start=1)
    )
    shown = name.replace("_20_", " ")
    return f'<text:list-style style:name="{name}" style:display-name="{shown}">{levels}</text:list-style>'


BOLD = '<style:text-properties fo:font-weight="bold"/>'
ITALIC = '<style:text-properties fo:font-style="italic"/>'

DEFAULT_STYLES = "".join(
    [
        _style(STANDARD, '<style:paragraph-properties fo:orphans="2" fo:widows="2"/>'),
        _style(
            BODY,
            '<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.25cm"/>',
            parent=STANDARD,
        ),
        _style(
            "Heading",
            '<style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.15cm"'
            ' fo:keep-with-next="always" fo:keep-together="always"/>',
            parent=STANDARD,
        ),
        *(_heading(style, size) for style, size in zip(HEADINGS, HEADING_SIZES, strict=True)),
        _style(
            LIST,
            '<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.25cm"'
            ' style:contextual-spacing="true"/>',
            parent=BODY,
        ),
        _style(
            QUOTATION,
            '<style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm"/>',
            parent=BODY,
        ),
        _style(
            LINE,
            '<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.4cm"'
            ' fo:border-bottom="0.5pt solid #808080"/>',
            parent=STANDARD,
        ),
        _style(
            CELL,
            '<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0cm"/>',
            parent=STANDARD,
        ),
        _style(COLUMN_HEADING, BOLD, parent=CELL),
        _style(LABEL, BOLD, parent=CELL),
        *(
            _style(
                style + suffix,
                f'<style:paragraph-properties fo:text-align="{alignment}"/>',
                parent=style,
            )
            for style in (CELL, COLUMN_HEADING, LABEL)
            for suffix, alignment in (("_20_Right", "end"), ("_20_Centered", "center"))
        ),
        _style(
            SIGNATURE,
            '<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0cm"'
            ' fo:keep-with-next="always"/>',
            parent=STANDARD,
        ),
        _style(
            SIGNATURE_LINE,
            '<style:paragraph-properties fo:margin-top="1.1cm" fo:margin-right="0.8cm"'
            ' fo:margin-bottom="0.1cm" fo:border-bottom="0.5pt solid #000000"'
            ' fo:keep-with-next="always"/>',
            parent=SIGNATURE,
        ),
        _style(STRONG, BOLD, family="text"),
        _style(EMPHASIS, ITALIC, family="text"),
        _style(
            CODE,
            "<style:text-properties fo:font-family=\"'Liberation Mono'\""
            ' style:font-family-generic="modern"/>',
            family="text",
        ),
        _style(
            LINK,
            '<style:text-properties fo:color="#00528f" style:text-underline-style="solid"'
            ' style:text-underline-width="auto" style:text-underline-color="font-color"/>',
            family="text",
        ),
        _style(VISITED_LINK, "", parent=LINK, family="text"),
        _list_style(
            BULLETS,
            [
                f'text:list-level-style-bullet text:bullet-char="{BULLET_SIGNS[level % 2]}"'
                for level in range(DEEPEST_LIST)
            ],
        ),
        _list_style(
            NUMBERS,
            [
                'text:list-level-style-number style:num-format="1" style:num-suffix="."'
                for _ in range(DEEPEST_LIST)
            ],
        ),
    ]
)
"""The children of `office:styles`; a style comes after the one it inherits from."""
