"""What the models of a data set tell of their inputs, in the order in which equal contributions are told.

A sentence says which way an input pushed only where it always pushes that way: a category has no direction, and neither the
length of a loan nor the living expenses push one way in every model. What is financed and the price are one reason, since
they say together how much is paid at once.
"""

REASONS = {
    "credit-data": {
        "adverse": "higher",
        "codes": [
            {"code": "DEFAULTS", "features": ["records"], "sentence": "Earlier defaults are on record"},
            {"code": "INCOME", "features": ["income"], "sentence": "The income is too low for the purchase, or is not known"},
            {
                "code": "FINANCED",
                "features": ["amount", "price"],
                "sentence": "Too much is to be financed, or too large a part of the price",
            },
            {"code": "SENIORITY", "features": ["seniority"], "sentence": "The time in the present job is too short"},
            {"code": "JOB", "features": ["job"], "sentence": "The kind of employment, or that it is not known"},
            {"code": "ASSETS", "features": ["assets"], "sentence": "Too little is owned, or it is not known how much"},
            {"code": "DEBT", "features": ["debt"], "sentence": "Too much is owed already, or it is not known how much"},
            {"code": "EXPENSES", "features": ["expenses"], "sentence": "The living expenses, for the purchase"},
            {"code": "LENGTH", "features": ["months"], "sentence": "The length of the loan"},
            {"code": "HOME", "features": ["home"], "sentence": "The way of living, or that it is not known"},
        ],
    },
}
