"""`python -m marbre`."""

from marbre.cli import main

if __name__ == "__main__":
    main()
