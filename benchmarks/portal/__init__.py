"""How much a public page asks, weighs and takes, beside a stock Wagtail page of the same run."""
