using System.Diagnostics.Metrics;
using Clearance;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Values;

// A checkout's service: parcels in, quotes out; rates and rules change while it runs. It compiles to a native binary.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, QuoteJson.Default));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<DailyRates>().AddSingleton<IExchangeRates>(services => services.GetRequiredService<DailyRates>());
builder.Services.AddClearanceRules();
WebApplication app = builder.Build();

// OpenTelemetry listens by the same names: AddSource(ClearanceTelemetry.Name), AddMeter(ClearanceTelemetry.Name).
long evaluations = 0;
using var meters = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == ClearanceTelemetry.Name) { l.EnableMeasurementEvents(i); } } };
meters.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref evaluations, value));
meters.Start();

// The day is today's unless the caller names one.
DateOnly DayOf(DateOnly? on, TimeProvider clock) => on ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

// All faults of a parcel are answered at once; null where there are some.
async Task<Parcel?> ReadAsync(HttpContext http)
{
    using var body = new MemoryStream();
    await http.Request.Body.CopyToAsync(body);
    if (Parcel.TryParse(body.ToArray(), out Parcel? parcel, out ValueList<InputError> errors))
    {
        return parcel;
    }

    http.Response.StatusCode = StatusCodes.Status400BadRequest;
    await http.Response.WriteAsJsonAsync([.. errors.Select(e => new Fault(e.Path, e.Message))], QuoteJson.Default.FaultArray);
    return null;
}

app.MapPost("/quotes", async (HttpContext http, IClearanceEvaluator clearance, TimeProvider clock, DateOnly? on) =>
{
    if (await ReadAsync(http) is { } parcel)
    {
        ClearanceReport report = clearance.Evaluate(parcel, DayOf(on, clock));
        Quote[] quotes = [.. report.Options.Select(o => new Quote(o.Procedure.Id, o.Procedure.Mode.ToString(), o.Status.ToString(), o.Total?.ToString(), [.. o.Missing]))];
        await http.Response.WriteAsJsonAsync(quotes, QuoteJson.Default.QuoteArray);
    }
});

app.MapPost("/reports", async (HttpContext http, IClearanceEvaluator clearance, TimeProvider clock, DateOnly? on) =>
{
    if (await ReadAsync(http) is { } parcel)
    {
        http.Response.ContentType = "application/json";
        clearance.Evaluate(parcel, DayOf(on, clock)).WriteJson(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync();
    }
});

app.MapPut("/rates", (DailyRates rates, string from, string to, decimal rate, DateOnly on) =>
{
    rates.Add(new ExchangeRate(Currency.Parse(from), Currency.Parse(to), rate, 1m, on, "treasury"));
    return Results.NoContent();
});

// Rules are replaced in one step: an evaluation under way ends by those it began with.
app.MapDelete("/rulebooks/{jurisdiction}", (CurrentClearanceRules current, string jurisdiction) =>
{
    current.Update(rules => rules with { Rulebooks = [.. rules.Rulebooks.Where(r => r.Jurisdiction != jurisdiction)] });
    return Results.NoContent();
});

app.MapGet("/evaluations", () => Interlocked.Read(ref evaluations).ToString());
app.Run();
