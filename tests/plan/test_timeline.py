"""« Repères »: dated facts, each under its own date."""

from marbre.plan.news import tell
from marbre.plan.timeline import timeline

COPY = [
    "En mars 2019, la région de Valombre a envoyé un avertissement aux distributeurs. Un batelier, Gwenn Tadéric, a vu les fissures du pont en août 2022.",
    "Margot Delsart a étudié à Sainte-Aure avant d’ouvrir, en 2011, un bistrot de 28 couverts. Le club de Brévanne joue là depuis 1998.",
    "En 2021, la ville de Lormeville a confié la surveillance du pont à une société privée. À Val-Rosière, un hôtel de 40 chambres doit ouvrir en 2026.",
]


def entries(parser):
    return {e.label.replace("\u00a0", " "): e.text for e in timeline(tell(COPY, parser, title="", keyphrase=""))}


def test_the_date_becomes_the_label_where_the_sentence_stays_whole(parser) -> None:
    found = entries(parser)
    assert found["Mars 2019"].startswith("La région de Valombre a envoyé")
    assert found["2021"].startswith("La ville de Lormeville")
    assert found["2026"] == "À Val-Rosière, un hôtel de 40 chambres doit ouvrir."


def test_another_time_than_the_main_verb_s_is_no_entry(parser) -> None:
    assert not {"2011", "1998"} & set(entries(parser))


def test_entries_stand_in_the_order_of_time(parser) -> None:
    isos = [e.iso for e in timeline(tell(COPY, parser, title="", keyphrase=""))]
    assert isos == sorted(isos)


def test_fewer_than_three_make_no_box(parser) -> None:
    assert timeline(tell(COPY[:1], parser, title="", keyphrase="")) == []
