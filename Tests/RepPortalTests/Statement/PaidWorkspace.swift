import Foundation
import RepPortal
import Testing

/// A workspace of one rep and four months in which every method and every step is at work, each payout worked out by hand.
struct PaidWorkspace {
    let site: ScratchSite
    var files: [String: String] = PaidWorkspace.files

    init() throws { site = try ScratchSite() }

    /// Writes the workspace and publishes it; the log says what is wrong with it.
    @discardableResult
    func build() async throws -> Build.Outcome {
        for (path, text) in files { try site.put(text, at: path) }
        return try await Build.run(
            Build.Options(workspace: site.root.path, output: site.output.path, jobs: 1, program: "repfolio test"))
    }

    /// A published page, or file, of the rep.
    func page(_ name: String) throws -> PublishedPage {
        PublishedPage(text: try String(contentsOf: site.output.appending(path: "r/ana/\(name)"), encoding: .utf8))
    }

    func remove() { site.remove() }

    static let files = [
        "portal.yml": """
        contract: 1
        title: Sales compensation
        organization: Example Corporation
        locale: en-US
        currency: USD
        published: 2024-05-20
        contact: comp@example.com
        """,
        "content/plans/ae.md": plan,
        "content/results/periods.csv": """
        period_id,name,start_date,end_date,pay_date,status
        2024-01,January 2024,2024-01-01,2024-01-31,2024-02-29,final
        2024-02,February 2024,2024-02-01,2024-02-29,2024-03-29,final
        2024-03,March 2024,2024-03-01,2024-03-31,2024-04-30,final
        2024-04,April 2024,2024-04-01,2024-04-30,2024-05-31,open
        """,
        "content/results/reps.csv": """
        rep_id,name,title,plan_id,currency,locale
        ana,Ana Example,Account Executive,ae,USD,en-US
        """,
        "content/results/terms.csv": """
        rep_id,component,term,value,period_id
        ana,renewals,rate,0.0125,
        ana,new-arr,cap,8000.00,2024-03
        """,
        "content/results/quotas.csv": """
        rep_id,period_id,component,step,label,amount
        ana,2024-03,new-arr,1,Share of the region,60000.00
        ana,2024-03,new-arr,2,Ramp,-10000.00
        """,
        "content/results/attainment.csv": attainment,
        "content/results/credits.csv": credits,
        "content/results/payouts.csv": payouts,
    ]

    private static let plan = """
        ---
        id: ae
        title: Account Executive plan
        version: "2024.1"
        components:
          - {id: renewals, title: Renewals, method: flat, rate: personal, rounding: total, clause: renewals}
          - id: new-arr
            title: New ARR
            method: marginal
            tiers: [{from: 0%, rate: 8%}, {from: 100%, rate: 12%}]
            gate: {component: renewals, attainment: 80%}
            multiplier: {component: csat, tiers: [{from: 0%, times: 90%}, {from: 100%, times: 110%}]}
            floor: 500.00
            cap: 9000.00
          - id: services
            title: Services
            method: retroactive
            window: quarter
            tiers: [{from: 0%, rate: 2%}, {from: 100%, rate: 3.5%}]
          - {id: devices, title: Devices, measure: count, payout: bonus, method: per-unit, amount: 1.50}
          - {id: csat, title: Satisfaction, measure: percent, payout: none}
          - id: wins
            title: Wins
            measure: count
            payout: bonus
            method: steps
            window: year
            tiers: [{from: 50%, amount: 1500.00}, {from: 100%, amount: 5000.00}]
          - id: retention
            title: Retention
            measure: percent
            payout: bonus
            method: curve
            target: 1000.00
            points: [{at: 90%, pays: 0%}, {at: 100%, pays: 100%}, {at: 110%, pays: 200%}]
          - id: mix
            title: Mix
            measure: percent
            payout: bonus
            method: matrix
            target: 800.00
            rows: [0%, 80%]
            columns: {component: new-arr, from: [0%, 90%]}
            pays: [[0%, 20%], [50%, 120%]]
          - id: card
            title: Scorecard
            payout: bonus
            method: scorecard
            target: 1200.00
            objectives: [{component: new-arr, weight: 60%, limit: 110%}, {component: csat, weight: 40%}]
        ---
        # Plan

        ## Renewals {#renewals}

        Every renewal pays {{rate.renewals}}.
        """

    private static let attainment = """
        rep_id,period_id,component,quota,actual
        ana,2024-01,renewals,20000,15240
        ana,2024-02,renewals,20000,19000
        ana,2024-03,renewals,20000,21000
        ana,2024-04,renewals,20000,10000
        ana,2024-01,new-arr,50000,58000
        ana,2024-02,new-arr,50000,3000
        ana,2024-03,new-arr,50000,90000
        ana,2024-04,new-arr,50000,40000
        ana,2024-01,services,10000,9000
        ana,2024-02,services,10000,6000
        ana,2024-03,services,10000,18000
        ana,2024-04,services,10000,2000
        ana,2024-01,devices,100,120
        ana,2024-02,devices,100,-4
        ana,2024-03,devices,100,80
        ana,2024-04,devices,100,
        ana,2024-01,csat,0.90,0.81
        ana,2024-02,csat,0.90,0.90
        ana,2024-03,csat,0.90,0.945
        ana,2024-04,csat,0.90,0.80
        ana,2024-01,wins,12,4
        ana,2024-02,wins,,3
        ana,2024-03,wins,,6
        ana,2024-04,wins,,1
        ana,2024-01,retention,0.95,0.92
        ana,2024-02,retention,0.95,0.80
        ana,2024-03,retention,0.95,1.00
        ana,2024-04,retention,0.95,0.96
        ana,2024-01,mix,0.40,0.35
        ana,2024-02,mix,0.40,0.20
        ana,2024-03,mix,0.40,0.40
        ana,2024-04,mix,0.40,0.30
        """

    private static let credits = """
        credit_id,rep_id,period_id,component,date,order_id,customer,product,amount,split,credited,rate,earned,note
        k1,ana,2024-01,renewals,2024-01-05,R-1,Acme,Renewal,15240.00,1,15240.00,,,
        k2,ana,2024-02,renewals,2024-02-05,R-2,Beta & Co,Renewal,19000.00,1,19000.00,,,
        k3,ana,2024-03,renewals,2024-03-05,R-3,Acme,Renewal,10000.40,1,10000.40,,125.00,
        k4,ana,2024-03,renewals,2024-03-09,R-4,Corner,Renewal,10999.60,1,10999.60,,137.50,
        k5,ana,2024-04,renewals,2024-04-09,R-5,Corner,Renewal,10000.00,1,10000.00,,,
        n1,ana,2024-01,new-arr,2024-01-10,N-1,Acme,Suite,80000.00,0.5,40000.00,,,
        n2,ana,2024-01,new-arr,2024-01-20,N-2,Delta,Suite,18000.00,1,18000.00,,,
        n3,ana,2024-02,new-arr,2024-02-20,N-3,Echo,Suite,3000.00,1,3000.00,,,
        n4,ana,2024-03,new-arr,2024-03-02,N-4,Foxtrot,Suite,45000.00,1,45000.00,,,
        n5,ana,2024-03,new-arr,2024-03-12,N-5,Golf,Suite,60000.00,1,60000.00,,,second site
        n6,ana,2024-03,new-arr,2024-03-28,N-2,Delta,Suite,-15000.00,1,-15000.00,,,returned in part
        n7,ana,2024-04,new-arr,2024-04-03,N-7,Hotel,Suite,40000.00,1,40000.00,,,
        s1,ana,2024-01,services,2024-01-10,S-1,Acme,Setup,9000.00,1,9000.00,,,
        s2,ana,2024-02,services,2024-02-10,S-2,Delta,Setup,6000.00,1,6000.00,,,
        s3,ana,2024-03,services,2024-03-10,S-3,Foxtrot,Setup,18000.00,1,18000.00,,,
        s4,ana,2024-04,services,2024-04-10,S-4,Golf,Setup,2000.00,1,2000.00,,,
        x1,ana,2024-03,,2024-03-11,X-1,Acme,Training,500.00,1,500.00,,,no component
        """

    private static let payouts = """
        rep_id,period_id,component,kind,amount,note,payout_id,credit_id,origin_period
        ana,2024-01,renewals,commission,190.50,,,,
        ana,2024-01,services,commission,180.00,,,,
        ana,2024-01,devices,bonus,180.00,,,,
        ana,2024-01,retention,bonus,684.21,,,,
        ana,2024-01,mix,bonus,960.00,,,,
        ana,2024-01,card,bonus,1224.00,,,,
        ana,2024-02,renewals,commission,237.50,,,,
        ana,2024-02,new-arr,commission,500.00,,,,
        ana,2024-02,services,commission,120.00,,,,
        ana,2024-02,devices,bonus,-6.00,,,,
        ana,2024-02,wins,bonus,1500.00,,,,
        ana,2024-02,card,bonus,523.20,,,,
        ana,2024-03,renewals,commission,262.50,,,,
        ana,2024-03,new-arr,commission,8000.00,,,,
        ana,2024-03,services,commission,855.00,,,,
        ana,2024-03,devices,bonus,120.00,,,,
        ana,2024-03,wins,bonus,3500.00,,,,
        ana,2024-03,retention,bonus,1526.32,,,,
        ana,2024-03,mix,bonus,960.00,,,,
        ana,2024-03,card,bonus,1296.00,,,,
        ana,2024-01,,draw,1000.00,Recoverable draw,d1,,
        ana,2024-02,,recovery,-400.00,Recovery of the draw,d2,,
        ana,2024-03,,recovery,-600.00,Recovery of the draw,d3,,
        ana,2024-01,,holdback,-250.00,Until go-live,h1,,
        ana,2024-03,,release,250.00,Went live,h2,,
        ana,2024-03,new-arr,clawback,-720.00,Order returned in part,c1,n2,
        ana,2024-03,,adjustment,35.00,Exchange rate corrected,a1,,2024-02
        ana,2024-03,,spiff,150.00,March contest,p1,,
        """
}
