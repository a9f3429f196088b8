"""The size of a picture."""

from io import BytesIO


def image_size(content: bytes) -> tuple[int, int]:
    """Return the pixels of a picture, across and down; (0, 0) where it is none that can be read."""
    if not content:
        return 0, 0
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as image:
            return image.size
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return 0, 0
