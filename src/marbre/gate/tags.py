"""What HTML's elements are to an article."""

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
"""Elements that have no end tag (HTML Living Standard, 13.1.2)."""
UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "svg",
        "iframe",
        "select",
        "textarea",
        "object",
        "video",
        "audio",
        "math",
    ]
)
"""Elements whose text is no part of the article."""
HEADINGS = {f"h{n}": n for n in range(1, 7)}
BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "body",
        "header",
        "ul",
        "ol",
        "li",
        "blockquote",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "figure",
        "figcaption",
        "pre",
        "dl",
        "dt",
        "dd",
        "address",
        "center",
        "details",
        "summary",
        "fieldset",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
)
INLINE = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "kbd": "`", "samp": "`"}
"""Inline elements that Markdown marks too."""
MUST_CLOSE = (
    frozenset(
        [
            "a",
            "b",
            "strong",
            "em",
            "i",
            "code",
            "pre",
            "title",
            "blockquote",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
        ]
    )
    | UNSEEN
)
"""Elements that swallow the text after them where their end tag is missing."""
