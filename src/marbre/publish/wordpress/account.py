"""The account that sends: what the site lets it do."""

from dataclasses import dataclass

from marbre.publish.wordpress.site import Site


@dataclass(frozen=True)
class Account:
    """What an account may do."""

    scripts: bool
    """Write scripts: of others' the site takes the tags off, and prints what is inside."""
    pictures: bool
    """Send pictures."""


def account_of(site: Site) -> Account:
    """Return what the account may do; raises PublishError where the site does not know it, or its password."""
    me = site.get("users/me", context="edit")
    told = me.get("capabilities") if isinstance(me, dict) else None
    rights = told if isinstance(told, dict) else {}
    return Account(rights.get("unfiltered_html") is True, rights.get("upload_files") is True)
