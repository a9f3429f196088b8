"""What went wrong with a call, in one sentence that says what to do. No provider's words, no key, no trace are in it."""

from dataclasses import dataclass

from pydantic_ai import exceptions as ai

from marbre.messages import Message, say
from marbre.models.name import KEYS, SHOWN, ModelName, shown_url
from marbre.models.request import Failure
from marbre.models.settings import Settings
from marbre.models.stream import EndlessError, OverlongError, SilentError


@dataclass(frozen=True)
class Place:
    """Who was asked, as sentences name it."""

    name: ModelName
    base_url: str | None = None

    def shown(self) -> str:
        """Return the server's address without secrets, or the provider."""
        return shown_url(self.base_url) if self.base_url else SHOWN.get(self.name.provider, self.name.provider)


def asked_wait(error: BaseException | None) -> float | None:
    """Return how many seconds the provider asks to wait, None where it does not say."""
    return error.retry_after if isinstance(error, ai.ModelAPIError) else None


def passes(error: BaseException) -> bool:
    """Return whether asking again later may succeed."""
    if isinstance(error, ai.ModelHTTPError) and error.provider_retry_hint is False:
        return False
    return isinstance(
        error, (ai.ModelRateLimitError, ai.ModelUnavailableError, ai.ModelServerError, ai.ModelConnectionError)
    )


def unreachable(error: BaseException | None) -> bool:
    """Return whether no connection could be opened: nothing was sent, nothing is to be paid."""
    return isinstance(error, ai.ModelConnectionError) and error.phase in {"connect", "pool"}


def costs_nothing(error: BaseException) -> bool:
    """Return whether a call surely cost nothing: refused by a status, or never sent."""
    return unreachable(error) or (isinstance(error, ai.ModelHTTPError) and not error.in_stream)


def knows_no_schema(error: Exception) -> bool:
    """Return whether a server refused the very form of the answer that was asked for."""
    refused = isinstance(error, ai.ModelRequestRejectedError) and not isinstance(
        error, (ai.ModelAuthenticationError, ai.ModelNotFoundError, ai.ModelContextWindowExceededError)
    )
    words = str(getattr(error, "body", "")).lower()
    return refused and any(word in words for word in ("response_format", "json_schema", "output_config", "schema"))


def failure_of(error: Exception, place: Place, settings: Settings) -> Failure:
    """Return the failure that an error of the client is, after the last try."""
    where = place.shown()
    match error:
        case ai.ModelContextWindowExceededError():
            return _passing(
                say(
                    "La source est trop longue pour la fenêtre du modèle «\u00a0{model}\u00a0»\u00a0: "
                    "raccourcissez-la ou prenez un modèle à plus grande fenêtre.",
                    model=place.name.model,
                )
            )
        case ai.ModelAuthenticationError():
            return _fatal(_no_entry(place))
        case ai.ModelNotFoundError():
            return _fatal(
                say(
                    "Le modèle «\u00a0{model}\u00a0» n’existe pas chez {where}, ou l’adresse du serveur est fausse.",
                    model=place.name.model,
                    where=where,
                )
            )
        case ai.ModelQuotaExceededError():
            return _fatal(say("Le compte chez {where} n’a plus de crédit\u00a0: rechargez-le.", where=where))
        case ai.ModelRateLimitError() | ai.ModelUnavailableError() if (error.retry_after or 0) > settings.longest_wait:
            wait = round(error.retry_after or 0)
            return _fatal(
                say("{where} demande d’attendre {n} secondes\u00a0: relancez plus tard.", where=where, n=wait)
            )
        case ai.ModelRateLimitError():
            return _fatal(
                say(
                    "{where} refuse encore après {n} essais, faute de débit\u00a0: relancez plus tard.",
                    where=where,
                    n=settings.tries,
                )
            )
        case ai.ModelUnavailableError() | ai.ModelServerError():
            return _fatal(
                say(
                    "{where} est en panne\u00a0: {n} essais, {n} erreurs. Relancez plus tard.",
                    where=where,
                    n=settings.tries,
                )
            )
        case ai.ModelConnectionError() if unreachable(error):
            return _fatal(
                say(
                    "{where} est injoignable\u00a0: vérifiez que le serveur est lancé, son adresse, et la connexion.",
                    where=where,
                )
            )
        case SilentError() | ai.ModelTimeoutError():
            return _passing(
                say(
                    "{where} n’a rien dit pendant {n} secondes\u00a0: la demande est abandonnée.",
                    where=where,
                    n=_number(settings.idle),
                )
            )
        case EndlessError():
            return _passing(
                say(
                    "La réponse de {where} n’était pas finie après {n} secondes.",
                    where=where,
                    n=_number(settings.whole),
                )
            )
        case ai.ModelConnectionError():
            return _passing(
                say("La connexion avec {where} s’est coupée, {n} fois de suite.", where=where, n=settings.tries)
            )
        case OverlongError():
            return _passing(
                say("{where} n’arrête pas sa réponse à la longueur permise\u00a0: elle est abandonnée.", where=where)
            )
        case ai.ContentFilterError():
            return refused()
        case ai.ModelHTTPError():
            return _passing(say("{where} rejette la demande (erreur {code}).", where=where, code=error.status_code))
        case _:
            return _passing(say("La réponse de {where} est illisible.", where=where))


def refused() -> Failure:
    """Return the failure of a model that will not."""
    return _passing(say("Le modèle refuse de répondre à cette demande."))


def empty() -> Failure:
    """Return the failure of an answer without a word."""
    return _passing(say("La réponse du modèle est vide."))


def cut() -> Failure:
    """Return the failure of an answer that reached its longest."""
    return _passing(say("Réponse coupée\u00a0: le modèle a atteint le nombre de jetons permis avant la fin."))


def unusable(why: Message) -> Failure:
    """Return the failure of an answer that is no better the second time."""
    return _passing(say("Réponse inutilisable, deux fois de suite\u00a0: {why}.", why=why))


def over_budget() -> Failure:
    """Return the failure of a call that could pass the budget."""
    return _fatal(say("Budget épuisé\u00a0: la demande suivante pourrait le dépasser."))


def _no_entry(place: Place) -> Message:
    variables = KEYS[place.name.provider]
    return say(
        "{where} refuse la clé ou l’accès au modèle «\u00a0{model}\u00a0»\u00a0: vérifiez {variable} et les droits du compte.",
        where=place.shown(),
        model=place.name.model,
        variable=" ou ".join(variables),
    )


def _fatal(said: Message) -> Failure:
    return Failure(_capital(said.text()), fatal=True)


def _passing(said: Message) -> Failure:
    return Failure(_capital(said.text()))


def _capital(sentence: str) -> str:
    """Return a sentence with its first letter large, unless it begins with an address."""
    return sentence if sentence.startswith("http") else sentence[:1].upper() + sentence[1:]


def _number(seconds: float) -> str:
    return f"{seconds:g}".replace(".", ",")
