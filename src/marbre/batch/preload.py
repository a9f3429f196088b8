"""Imported once by the server that workers are forked off: the model is loaded here, and shared by all of them."""

from marbre.language.parser import Parser

PARSER = Parser()
PARSER.parse(["Le modèle est chargé."])
PARSER.forget()
