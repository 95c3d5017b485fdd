"""What the facts for adopters rest on. For what a government paper says of one year, the date of that paper or year."""

from datetime import date

from home.seed.facts.evidence import SEEN, Evidence

FUND_YEAR = (date(2026, 4, 1), date(2027, 3, 31))
PAY_YEAR = (date(2026, 4, 5), date(2027, 4, 3))
SCHOOL_MONEY_YEAR = (date(2025, 4, 1), date(2026, 3, 31))
END_OF_FUND = date(2028, 3, 31)

STATEMENT_2026 = Evidence("Department for Education: statement on adoption support", "", date(2026, 2, 10))
CONSULTATION = Evidence(
    "Department for Education: consultation “Adoption support that works for all”", "", date(2026, 2, 10)
)
FUND_NOTES = Evidence(
    "Department for Education: notes on the Adoption and Special Guardianship Support Fund, 2025 to 2026",
    "",
    date(2025, 4, 1),
)
ADMISSIONS = Evidence("School Admissions Code 2021, paragraph 1.7", "", date(2021, 9, 1))
PREMIUM_NOTE = Evidence("Department for Education: pupil premium, technical note, 2025 to 2026", "", date(2025, 4, 1))
EARLY_YEARS = Evidence("Department for Education: early years entitlements, 2025 to 2026", "", date(2025, 4, 1))
EXCLUSION = Evidence("Department for Education: guidance on suspension and permanent exclusion", "", date(2023, 9, 1))
ADOPTION_PAY = Evidence("HM Revenue and Customs: adoption pay and leave, 2026 to 2027", "", PAY_YEAR[0])
SUPPORT_REGULATIONS = Evidence(
    "Adoption Support Services Regulations 2005", "https://www.legislation.gov.uk/uksi/2005/691", date(2005, 12, 30)
)
ACAS = Evidence("Acas: adoption leave and pay", "https://www.acas.org.uk/guide-print/295", SEEN)
ALLOWANCE = Evidence(
    "Adoption Support Services Regulations 2005, part 3",
    "https://www.legislation.gov.uk/uksi/2005/691",
    date(2005, 12, 30),
)
GUARDIANS = Evidence(
    "Special Guardianship Regulations 2005", "https://www.legislation.gov.uk/uksi/2005/1109", date(2005, 12, 30)
)
SECTION_42 = Evidence(
    "Adoption and Children Act 2002, section 42",
    "https://www.legislation.gov.uk/ukpga/2002/38/section/42",
    date(2005, 12, 30),
)
SECTION_51 = Evidence(
    "Adoption and Children Act 2002, sections 50 and 51",
    "https://www.legislation.gov.uk/ukpga/2002/38/section/50",
    date(2005, 12, 30),
)
SECTION_SEN = Evidence(
    "Children and Families Act 2014, section 36",
    "https://www.legislation.gov.uk/ukpga/2014/6/section/36",
    date(2014, 9, 1),
)
LIFE_STORY = Evidence("Department for Education: adoption guidance, 2014", "", date(2014, 7, 1))
NATIONAL_PICTURE = Evidence(
    "source paper: National Picture of Adoption Support Commissioning, Adoption England", "", date(2024, 11, 1)
)
WAITS = Evidence("source paper: RAA Leaders’ review of 14 agencies, 2022 to 2023", "", date(2023, 1, 1))
WHO_CAN_ADOPT = Evidence("GOV.UK: child adoption", "https://www.gov.uk/child-adoption", SEEN)
OMBUDSMAN = Evidence("Ofsted, and the Local Government and Social Care Ombudsman", "", SEEN)
