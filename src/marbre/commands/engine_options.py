"""The options that say which engine writes and who answers it: put together with marbre.toml, contradictions told."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marbre.errors import UsageError

if TYPE_CHECKING:
    from marbre.answering import ModelChoice
    from marbre.config.model import WriterChoice

EXAMPLE = "mistral:mistral-large-latest"
_PATH = click.Path(path_type=Path)

ENGINE_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--engine",
        metavar="MOTEUR",
        help="Le moteur de rédaction : editor (corrige la copie, sans modèle ; par défaut), writer (récrit, avec un "
        "modèle), chat (récrit, par votre propre fenêtre de discussion).",
    ),
    click.option(
        "--source",
        "sources",
        multiple=True,
        metavar="FICHIER",
        help="Une autre source du même article (répétable ; moteurs writer et chat).",
    ),
    click.option("--model", metavar="FOURNISSEUR:MODÈLE", help=f"Le modèle du moteur writer, p. ex. {EXAMPLE}."),
    click.option("--base-url", metavar="URL", help="Votre serveur, compatible avec l’API d’OpenAI."),
    click.option("--budget-tokens", type=int, metavar="N", help="Au plus N jetons, lus et écrits, par article."),
    click.option("--budget", type=float, metavar="EUROS", help="Au plus tant d’euros par article."),
    click.option(
        "--price",
        metavar="LU/ÉCRIT",
        help="Le prix du modèle, s’il n’est pas connu : euros le million de jetons lus et écrits (0,4/2).",
    ),
    click.option("--concurrency", type=int, metavar="N", help="Au plus N demandes à la fois au modèle."),
    click.option("--timeout", type=float, metavar="S", help="Secondes sans un mot du modèle avant d’abandonner."),
    click.option("--no-cache", is_flag=True, help="Redemande tout au modèle, même ce qui est déjà payé."),
    click.option(
        "--cache",
        type=_PATH,
        metavar="FICHIER",
        help="Où garder les réponses payées (par défaut : le dossier des caches du système).",
    ),
    click.option(
        "--session",
        type=_PATH,
        metavar="DOSSIER",
        help="Le dossier des demandes et réponses du moteur chat (par défaut : DOSSIER/<copie>.chat).",
    ),
    click.option(
        "--reply",
        metavar="FICHIER",
        help="La réponse de la fenêtre de discussion : un fichier, « clipboard », ou « - » : l’entrée standard.",
    ),
    click.option(
        "--per-prompt", type=int, metavar="N", help="Au plus N étapes par demande du moteur chat (1 : une à la fois)."
    ),
)
_FOR_WRITER = (
    "model",
    "base_url",
    "budget_tokens",
    "budget",
    "price",
    "concurrency",
    "timeout",
    "no_cache",
    "cache",
)
_FOR_CHAT = ("session", "reply", "per_prompt")
_POSITIVE = ("budget_tokens", "budget", "concurrency", "timeout", "per_prompt")


@dataclass(frozen=True)
class EngineOptions:
    """What the user says of the engine. Empty or None: not said."""

    engine: str | None = None
    sources: tuple[str, ...] = ()
    model: str | None = None
    base_url: str | None = None
    budget_tokens: int | None = None
    budget: float | None = None
    price: str | None = None
    concurrency: int | None = None
    timeout: float | None = None
    no_cache: bool = False
    cache: Path | None = None
    session: Path | None = None
    reply: str | None = None
    per_prompt: int | None = None


def engine_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the command with the options of the engines."""
    for option in reversed(ENGINE_OPTIONS):
        command = option(command)
    return command


def taken(options: dict[str, Any]) -> EngineOptions:
    """Take the engine's options out of all those of a command."""
    return EngineOptions(**{name: options.pop(name) for name in vars(EngineOptions())})


def settled(given: EngineOptions, house: "WriterChoice", inputs: int = 1) -> EngineOptions:
    """Return the options with what the house's marbre.toml says where the user says nothing.

    Raises UsageError for an engine that does not exist, one that lacks its model, or options that contradict each other.
    """
    from marbre.pipeline import check_engine

    engine = given.engine or house.engine or "editor"
    check_engine(engine)
    _check_numbers(given)
    _check_belonging(given, engine)
    if inputs > 1 and (given.sources or given.session or given.reply):
        name = "--source" if given.sources else "--session" if given.session else "--reply"
        raise UsageError(f"{name} vaut pour une seule copie\u00a0: donnez un seul FICHIER.")
    if given.cache and given.no_cache:
        raise UsageError("--cache et --no-cache se contredisent\u00a0: gardez l’un des deux.")
    if engine != "writer":
        return replace(given, engine=engine)
    model = given.model or house.model
    if not model:
        raise UsageError(
            f"Le moteur writer a besoin d’un modèle\u00a0: ajoutez --model fournisseur:modèle ({EXAMPLE}), "
            "ou --engine chat pour vous servir de votre fenêtre de discussion, sans clé."
        )
    return replace(
        given,
        engine=engine,
        model=model,
        base_url=given.base_url or house.base_url or None,
        budget_tokens=given.budget_tokens or house.budget_tokens,
        budget=given.budget or house.budget,
        price=given.price or house.price or None,
        concurrency=given.concurrency or house.concurrency,
        timeout=given.timeout or house.timeout,
    )


def _check_numbers(given: EngineOptions) -> None:
    for name in _POSITIVE:
        value = getattr(given, name)
        if value is not None and not value > 0:
            raise UsageError(f"{_option(name)} doit être plus grand que zéro.")


def _check_belonging(given: EngineOptions, engine: str) -> None:
    """Raise UsageError for an option of another engine than the one that writes."""
    for owner, names in (("writer", _FOR_WRITER), ("chat", _FOR_CHAT)):
        said = next((n for n in names if getattr(given, n)), None)
        if said and owner != engine:
            raise UsageError(
                f"{_option(said)} ne sert qu’au moteur {owner}\u00a0: ajoutez --engine {owner}, ou ôtez cette option "
                f"(moteur choisi\u00a0: {engine})."
            )


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def model_choice(given: EngineOptions) -> "ModelChoice | None":
    """Return the model of settled options, None for the editor; raises UsageError for the engine that asks a person."""
    from marbre.answering import ModelChoice

    if given.engine == "chat":
        raise UsageError("Le moteur chat demande une personne\u00a0: il ne sert pas à un lot.")
    if given.engine != "writer":
        return None
    return ModelChoice(
        str(given.model),
        given.base_url,
        given.price,
        given.budget_tokens,
        given.budget,
        given.concurrency,
        given.timeout,
        given.cache,
        given.no_cache,
    )
