/// Finds where a function that never falls first reaches an aim; it guesses along a straight line before it halves.
struct RisingSearch {
    let aim: Money
    let value: (Int64) throws(DerivationError) -> Money

    /// The least argument in (low, high] that reaches the aim; `low` does not reach it and `high` does.
    func first(above low: Int64, upTo high: Int64) throws(DerivationError) -> Int64 {
        var (low, high) = (low, high)
        try narrow(&low, &high)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if try value(middle) >= aim { high = middle } else { low = middle }
        }
        return high
    }

    /// Guesses along the line through both ends, then walks from the guess in growing steps until it has the aim between two.
    private func narrow(_ low: inout Int64, _ high: inout Int64) throws(DerivationError) {
        guard high - low > 8 else { return }
        let (below, above) = (try value(low), try value(high))
        let rise = Int128(above.minorUnits) - Int128(below.minorUnits)
        guard rise > 0 else { return }
        let share = (Int128(aim.minorUnits) - Int128(below.minorUnits)) * Int128(high - low) / rise
        let guess = min(max(low + Int64(share), low + 1), high - 1)
        var step: Int64 = 1
        if try value(guess) >= aim {
            high = guess
            while high - step > low {
                guard try value(high - step) >= aim else {
                    low = high - step
                    return
                }
                high -= step
                step *= 4
            }
        } else {
            low = guess
            while low + step < high {
                guard try value(low + step) < aim else {
                    high = low + step
                    return
                }
                low += step
                step *= 4
            }
        }
    }
}
