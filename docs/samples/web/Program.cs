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
DateOnly DayOf(string? on, TimeProvider clock) => on is null ? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) : DateOnly.ParseExact(on, "yyyy-MM-dd");

app.MapPost("/quotes", async (HttpRequest request, IClearanceEvaluator clearance, TimeProvider clock, string? on) =>
{
    using var body = new MemoryStream();
    await request.Body.CopyToAsync(body);
    if (!Parcel.TryParse(body.ToArray(), out Parcel? parcel, out ValueList<InputError> errors))
    {
        return Results.Json(errors.Select(e => new Fault(e.Path, e.Message)).ToArray(), QuoteJson.Default.FaultArray, statusCode: 400);
    }

    ClearanceReport report = clearance.Evaluate(parcel, DayOf(on, clock));
    return Results.Json(report.Options.Select(o => new Quote(o.Procedure.Id, o.Procedure.Mode.ToString(), o.Status.ToString(), o.Total?.ToString(), [.. o.Missing])).ToArray(), QuoteJson.Default.QuoteArray);
});

app.MapPost("/reports", async (HttpRequest request, HttpResponse response, IClearanceEvaluator clearance, TimeProvider clock, string? on) =>
{
    using var body = new MemoryStream();
    await request.Body.CopyToAsync(body);
    response.ContentType = "application/json";
    clearance.Evaluate(Parcel.Parse(body.ToArray()), DayOf(on, clock)).WriteJson(response.BodyWriter);
    await response.BodyWriter.FlushAsync();
});

app.MapPut("/rates", (DailyRates rates, string from, string to, decimal rate, DateOnly on) =>
{
    rates.Replace([new ExchangeRate(Currency.Parse(from), Currency.Parse(to), rate, 1m, on, "treasury")]);
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
