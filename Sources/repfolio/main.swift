print("repfolio")
