/// The words that the built-in templates and pages use; `templates/words.*.yml` holds them, one file a language.
package enum WordKey: String, CaseIterable, Sendable {
    // Every page
    case skipToContent, pages, overview, statement, plan, team, news, draftNotice, dataAsOf, published, status, pageHash,
        statusOpen, statusPreliminary, statusFinal, nothing, absent, asTable, item, amount, total, period, range, listSeparator,
        clauseSeparator, withNote, actualOfQuota, quotaOf, more, breadcrumbs, contents, previous, next, theme,
        themeAuto, themeLight, themeDark, openDetails, closeDetails, filterLines, copyAddress, copied
    // Overview
    case payableSoFar, payableIn, payable, payDate, payDay, periodOpenNotice, periodOpenDetail, seeEveryLine, leftNotice, leftDetail,
        startsNotice, whereYouStand, quarterToDate, yearToDate, ofQuota, paidInYear, soFar, noQuota, attainment, attainmentTitle,
        findingAttained, findingReached, findingExact, findingBehindPace, findingAheadOfPace, findingOnPace, findingNoQuota,
        findingNothing, quota, actual, pace, credited, nextRate, nextAmount, nextThreshold, nextThresholdOf, nextGate, nextMultiplier,
        nextLimit, nextFloor, nextCap, nextCapReached, nextFlat, nextPerUnit, nextPerCredit, nextTop, nextTopStep, nextNone, nextNoQuota,
        nextNoQuotaRate,
        named, periodCount,
        howItWent, cumulativeTitle, cumulativeFinding, cumulativeFindingNoQuota, lastYear, historyTitle, historyFinding, until,
        payoutsTitle, payoutsFinding,
        payoutsFindingNone, statements, everyPeriod, payout, year, noNews
    // Statement
    case statementOf, periods, allPeriods, name, title, manager, territory, currency, planWithVersion, fromEarnedToPayable,
        waterfallCaption,
        waterfallFinding, waterfallFindingNothing, earnedThisPeriod, earlierPeriods, earned, rate, highestRate, howComputed, step,
        arithmetic, planClause, creditedOrders, creditCount, order, customer, product, date, split, note, earlierInWindow, linesRange,
        linesOfCount,
        linesTitle,
        linesFollow, sumOfPage, backToStatement, ratesCount, liesInTiers, tier,
        linesAsCSV, noCredits, noCreditsOfComponent, noStatement, firstPeriod, otherCredits, otherCreditsNote, ledger, ledgerCaption,
        ledgerEarlier, entry, reason, corrects, correctsPeriod, correctedLater, correctedLaterCaption, correctedIn, kindEarlier,
        correctedLine, balances,
        balance,
        opening, added, taken, closing, drawBalance, holdbackBalance, drawOwed, holdbackOwed, quotaDerivation, reconciliation,
        reconciliationText,
        reconciliationCaption, sumOfComponents, sumOfOthers, sumOfLines, lessLedger, lessSoFar, sumOfDerived,
        lessDerived,
        residual, residualPlan, questionLine, questionSubject,
        differsNotice, differsComponent, differsLine, differsCredit, soFarNotice, soFarDetail
    // Kinds of ledger lines
    case commission, bonus, spiff, draw, recovery, guarantee, adjustment, clawback, holdback, release
    // Derivation
    case stepFlat, stepTierUpTo, stepTierBetween, stepTierFrom, stepRetroactive, stepPerUnit, stepPerCredit, stepSteps, stepNoStep,
        stepCurve, stepMatrix, stepScorecard, stepAmounts, arithmeticProduct, arithmeticLines, arithmeticReached,
        arithmeticAttainment, arithmeticBetween, arithmeticLevel, arithmeticMatrix, arithmeticObjective,
        arithmeticObjectiveLimited, arithmeticNoAttainment,
        arithmeticUnits, arithmeticGiven, arithmeticFirstTier, rounding, roundingReason, gate, gateReason, gateReasonMet, gateReasonAbsent,
        multiplier, multiplierReason, multiplierReasonAbsent, floor, floorReason, floorReasonAbove, floorReasonGate, cap, capReason,
        capReasonBelow, window, windowReason, windowReasonPaid, windowEarlier,
        windowEarned, paidBefore, paidIn, ownTerm, ownTermPeriod, derivedByPlan, inLedger, formulaFlat, formulaFirst, formulaNext,
        formulaAbove, formulaRetroactive, formulaUnits, formulaCredits, formulaStep, formulaNoStep, formulaNoAttainment, formulaShare,
        formulaMatrix, formulaScorecard, formulaRounded, formulaEquals
    // Plan
    case planInForce, planFrom, whatPays, rateTable, creditInTier, attainmentReached, from, tierUpTo, tierBetween, tierFrom, youAreHere,
        payCurveTitle, payCurveFinding, payCurveFindingNone, here, methodFlat, methodMarginal, methodRetroactive, methodPerUnit,
        methodPerCredit, methodSteps, methodCurve, methodMatrix, methodScorecard, methodNone, paysNothing, thenGate, thenMultiplier,
        thenFloor, thenCap, thenRounding, thenWindowQuarter, thenWindowYear, factor, share, objective, weight, limit, clauseLink,
        moneyLink, planText, otherPlans, acceptance, acceptanceText, acceptedOn, acceptedOther, notAccepted, signature, planVersion,
        example, exampleQuota, acceptedEarlier, exampleCredits, exampleAttainment, howItPays
    // Estimate
    case estimate, estimateOf, estimateNextTitle, estimateAbout, estimateNext, estimateNow, estimateScope, notEstimated, whatIf, whatIfText,
        moreCredit, openDeals, dealProbability, dealCloses, dealsExpected, badNumber, unitCount, estimatePays, estimateMore, estimateLess,
        whatItTakes, whatItTakesText, takesAmount, takesOf, takesCredit, takesMost, takesNothing, ladders, laddersText, ladderCaption,
        ladderQuarter, ladderYear, dueToDate, nextCreditPays, toGo, pointPays, allComponents, ladderFrom, ladderThreshold, ladderGate,
        ladderMultiplier, ladderCap, ladderFloor, ladderJump
    // Team
    case teamOf, teamAttainment, members, membersCaption, againstPace, points, change, changeTo, multiplesTitle, multiplesFinding,
        multiplesKey, scatterTitle, scatterFinding, spreadTitle, nearBoundary, nearText, nobodyNear, noMembers, otherCurrencies
    // Start, not found
    case startText, startNobody, startContact, notFound, notFoundText

    /// Where the word stands among all keys.
    package var index: Int {
        // A case without a payload is laid out as its number, one byte or two; a test holds that against `allCases`. A dictionary would be
        // asked a million times in a build of a thousand reps.
        withUnsafeBytes(of: self) { $0.count == 1 ? Int($0[0]) : Int($0.loadUnaligned(as: UInt16.self)) }
    }
}
