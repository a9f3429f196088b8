import pytest

from marbre.errors import UsageError
from marbre.models.name import ModelName, check_url, find_key, is_loopback, model_id, parse_name, shown_url


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mistral:mistral-large-latest", ModelName("mistral", "mistral-large-latest")),
        ("OpenAI: gpt-5.5 ", ModelName("openai", "gpt-5.5")),
        ("openai:qwen3:8b", ModelName("openai", "qwen3:8b")),
        ("gguf:/modeles/mistral small.gguf", ModelName("gguf", "/modeles/mistral small.gguf")),
        ("gguf:C:\\modeles\\m.gguf", ModelName("gguf", "C:\\modeles\\m.gguf")),
    ],
)
def test_a_name_is_a_provider_and_a_model(text: str, name: ModelName) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mistrall:large", "Vouliez-vous dire : mistral ?"),
        ("antropic:claude", "Vouliez-vous dire : anthropic ?"),
        ("gpt-5.5", "openai, anthropic, google, mistral, gguf"),
        ("mistral", "« mistral:nom-du-modèle »"),
        ("mistral:", "« mistral:nom-du-modèle »"),
        ("", "Fournisseur de modèle inconnu"),
    ],
)
def test_what_is_no_name_says_what_to_write(text: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        parse_name(text)
    assert said in str(error.value).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("provider", "variable"),
    [
        ("openai", "OPENAI_API_KEY"),
        ("anthropic", "ANTHROPIC_API_KEY"),
        ("google", "GOOGLE_API_KEY"),
        ("google", "GEMINI_API_KEY"),
        ("mistral", "MISTRAL_API_KEY"),
    ],
)
def test_the_key_is_read_from_the_variable_of_its_provider(provider: str, variable: str) -> None:
    assert find_key(ModelName(provider, "m"), None, {variable: " secret "}) == "secret"


def test_a_missing_key_names_the_variable() -> None:
    with pytest.raises(UsageError, match=r"MISTRAL_API_KEY.*Rien n’a été demandé"):
        find_key(ModelName("mistral", "m"), None, {"OPENAI_API_KEY": "autre", "MISTRAL_API_KEY": "  "})


def test_a_server_of_ones_own_and_a_file_want_no_key() -> None:
    assert find_key(ModelName("openai", "qwen3"), "http://127.0.0.1:11434/v1", {}) is None
    assert find_key(ModelName("gguf", "m.gguf"), None, {}) is None


@pytest.mark.parametrize(
    "url", ["", "127.0.0.1:11434/v1", "ftp://hote/v1", "http://", "http://hote:port/v1", "http://[::1"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="http://"):
        check_url(url)


def test_an_address_is_shown_without_its_secrets() -> None:
    assert check_url(" http://[::1]:8080/v1/ ") == "http://[::1]:8080/v1"
    assert shown_url("https://moi:secret@hote.fr:8443/v1?cle=secret#x") == "https://hote.fr:8443/v1"
    assert shown_url("http://[::1]:8080/v1") == "http://[::1]:8080/v1"
    assert model_id(ModelName("openai", "m"), "http://a:b@hote/v1") == "openai:m @ http://hote/v1"


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("http://127.0.0.1:11434/v1", True),
        ("http://localhost/v1", True),
        ("http://[::1]:80/v1", True),
        ("https://api.mistral.ai/v1", False),
        ("http://192.168.1.4/v1", False),
        ("http://127.0.0.1.exemple.fr/v1", False),
    ],
)
def test_this_machine_is_known_by_its_address(url: str, here: bool) -> None:
    assert is_loopback(url) == here
