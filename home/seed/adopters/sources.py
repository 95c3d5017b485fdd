"""Where whole pages come from, for their feet. Facts and entitlements on a page bring their own sources."""

Source = tuple[str, str]

KEY_ELEMENTS: Source = (
    "Adoption and Special Guardianship Leadership Board: key elements of an adoption support service, 2019",
    "",
)
NATIONAL_PICTURE: Source = ("Adoption England: national picture of adoption support commissioning, 2024", "")
REVIEW: Source = ("RAA Leaders’ review of 14 agencies, 2022 to 2023", "")
EVALUATION: Source = ("Department for Education: evaluation brief on adoption support, March 2022", "")
LETTERBOX_ADVICE: Source = (
    "Letterbox advice of Birmingham Children’s Trust, the North Wales adoption service and Buckinghamshire Council",
    "",
)
WORDS: Source = ("PAC-UK and Adopteens: words about adoption", "")
FASD_NEEDS: Source = (
    "Department of Health and Social Care: fetal alcohol spectrum disorder, health needs assessment, September 2021",
    "",
)
FASD_GPS: Source = ("National FASD: information for GPs", "https://nationalfasd.org.uk/resources/gps/")
POTATO: Source = ("The POTATO Group: parents of traumatised adopted teenagers", "")
ACT: Source = ("Adoption and Children Act 2002", "https://www.legislation.gov.uk/ukpga/2002/38")
