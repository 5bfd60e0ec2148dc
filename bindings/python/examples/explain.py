"""Turns a code from the console into words, in every language."""

from pushurl import Cause, Lang


def main() -> None:
    cause = Cause.parse("18/503")
    for lang in Lang:
        print(f"{lang}: {cause.errmsg(lang)} {cause.advice(lang)}")


if __name__ == "__main__":
    main()
