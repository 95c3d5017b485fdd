"""The list of services as open data, in the shape of Open Referral UK (HSDS-UK 3.0).

Shape: the UK profile of the Human Services Data Specification, github.com/OpenReferralUK/uk-profile.
"""
