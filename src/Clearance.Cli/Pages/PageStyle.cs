namespace Clearance.Cli.Pages;

/// <summary>How the page looks: one column on a phone and in print, beside each other on a screen, light and dark.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{--back:#f6f7f9;--card:#fff;--ink:#1c2430;--soft:#5b6676;--line:#d8dde5;--good:#1b7f4b;--bad:#b3372f;--wait:#8a6100;--mark:#2456c9;--c0:#2456c9;--c1:#d07a00;--c2:#1b8a7a;--c3:#8c3fb0;--c4:#6d7480;--c5:#b3372f;--c6:#5a7a12}
        @media (prefers-color-scheme:dark){:root{--back:#12161c;--card:#1b212a;--ink:#e8ecf2;--soft:#a3adbb;--line:#343d4a;--good:#5fd39a;--bad:#ff8f86;--wait:#e5b84a;--mark:#86a9ff;--c0:#86a9ff;--c1:#f2b04c;--c2:#4fd0bd;--c3:#cf94ec;--c4:#a3adbb;--c5:#ff8f86;--c6:#b4d36a}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:90rem;padding:1rem;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans SC","PingFang SC",sans-serif;overflow-wrap:anywhere}
        h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.2rem;margin:1.6rem 0 .5rem}h2::first-letter{text-transform:uppercase}h3{font-size:1rem;margin:0}h4{font-size:.85rem;margin:.8rem 0 .2rem;color:var(--soft)}
        p{margin:.3rem 0}ul,ol{margin:.2rem 0;padding-left:1.2rem}small,.soft{color:var(--soft)}
        .best{border-left:.3rem solid var(--good);padding:.5rem .8rem;background:var(--card)}
        .warnings{margin:.5rem 0;border-left:.3rem solid var(--wait);padding:.5rem .8rem .5rem 2rem;background:var(--card)}
        .modes{display:flex;flex-wrap:wrap;align-items:start;gap:0 1rem}.modes>section{flex:1 1 18rem;min-width:0}.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));align-items:start;gap:0 1rem}
        .way,.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.8rem;margin:.6rem 0;break-inside:avoid}
        .total{font-size:1.3rem;font-weight:600}.open{color:var(--good)}.closed{color:var(--bad)}.needsInformation{color:var(--wait)}.notInForce{color:var(--soft)}
        .plus{list-style:"+ "}.minus{list-style:"− "}.papers{list-style:"☐ "}.papers .have{list-style-type:"☑ "}
        .bars{list-style:none;padding:0}.bars li{margin:.5rem 0;break-inside:avoid}.bars small{display:block}.bars rect{stroke:var(--card);stroke-width:1}
        svg{display:block;width:100%}svg text{fill:var(--ink);font:12px system-ui,sans-serif}svg .soft{fill:var(--soft)}
        .axis{stroke:var(--line);stroke-width:1}.days{fill:var(--c0);opacity:.45}.quantile{stroke:var(--ink);stroke-width:1.5}.now{stroke:var(--mark);stroke-width:2}.dot{fill:var(--c1)}
        .f0{fill:var(--c0)}.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}.f4{fill:var(--c4)}.f5{fill:var(--c5)}.f6{fill:var(--c6)}
        .legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;font-size:.85rem}.legend svg{display:inline-block;width:.8rem;height:.8rem;margin-right:.3rem}
        @media print{:root{--back:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#999;--good:#060;--bad:#800;--wait:#640;--mark:#00c;--c0:#2456c9;--c1:#d07a00;--c2:#1b8a7a;--c3:#8c3fb0;--c4:#6d7480;--c5:#b3372f;--c6:#5a7a12}body{max-width:none;padding:0;font-size:11pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}.modes,.ways{display:block}.way,.card{break-inside:auto}h1,h2,h3,h4{break-after:avoid}li,.bars li,.best{break-inside:avoid}}
        """;
}
