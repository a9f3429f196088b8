"""marbre makes an article fit to publish in French."""

__version__ = "0.1.0"
