"""`python -m interpol_un` is `iun`."""

from interpol_un.cli import main

if __name__ == "__main__":
    main()
