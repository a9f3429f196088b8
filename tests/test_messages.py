from marbre.messages import say


def test_a_message_says_its_values():
    assert say("Phrase de {words} mots.", words=34).text() == "Phrase de 34 mots."


def test_a_message_is_translated_by_its_template():
    english = {"Phrase de {words} mots.": "A sentence of {words} words."}
    assert say("Phrase de {words} mots.", words=34).text(english.__getitem__) == "A sentence of 34 words."


def test_braces_of_a_message_without_values_stay():
    assert say("Jamais {v:être}.").text() == "Jamais {v:être}."
