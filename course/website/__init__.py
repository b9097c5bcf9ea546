"""The course as static pages: `python3 -m course site` runs the lessons and makes HTML of them.

The notebooks are run (`executed`), become pages that ask before they tell (`pages`, `folds`,
`links`, `pictures`), and Sphinx with myst-nb makes HTML of these (`settings`, `building`).
"""
