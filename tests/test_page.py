from hypothesis import given
from hypothesis import strategies as st

from marbre.page import Meta, Page, parse_blocks, read_page, write_page


def test_front_matter_survives_a_round_trip() -> None:
    page = Page(
        Meta(title="L’été : « tout » va bien", slug="ete", extra={"layout": "post"}),
        "Un.\n\n## Deux\n\nTrois.",
    )
    assert read_page(write_page(page)).meta == page.meta
    assert read_page(write_page(page)).body.strip() == page.body


def test_a_page_without_front_matter_is_all_body() -> None:
    assert read_page("---\npas: fermé\n\nTexte.").body.startswith("---")


def test_blocks_have_the_offsets_of_their_words() -> None:
    body = "Un **gras**.\n\n## Le titre\n\n- un\n- deux\n  - trois\n\n> Cité\n> encore.\n\n```\ncode\n```\n"
    blocks = parse_blocks(body)
    assert [b.kind for b in blocks] == ["paragraph", "heading", "item", "item", "item", "quote", "code"]
    assert [body[b.start : b.end] for b in blocks][:5] == ["Un **gras**.", "Le titre", "un", "deux", "trois"]
    assert blocks[1].level == 2


@given(
    st.lists(
        st.sampled_from(["Un.", "## T", "- a", "> q", "", "| a | b |", "```", "1. x", "Deux\ntrois"]),
        max_size=12,
    )
)
def test_any_markdown_gives_valid_ordered_spans(lines: list[str]) -> None:
    body = "\n".join(lines)
    last = 0
    for block in parse_blocks(body):
        assert 0 <= block.start <= block.end <= len(body)
        assert block.start >= last or block.kind in {"table", "quote", "item"}
        last = block.start
