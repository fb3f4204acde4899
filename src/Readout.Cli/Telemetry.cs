using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Readout.Desk;

namespace Readout.Cli;

/// <summary>
/// Sends measures and traces to a collector (OTLP) where the environment names one, as OpenTelemetry has it: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, or that of metrics or traces alone.
/// Protocol, headers, name of the service, sampling are those of its other variables.
/// </summary>
internal static class Telemetry
{
    private const string Both = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Metrics = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
    private const string Traces = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    /// <summary>Begins to send; ends, with what is still to be sent, when it is disposed of. <c>null</c> where the environment names no collector.</summary>
    /// <exception cref="Store.LibraryException">What it names is no address.</exception>
    public static IDisposable? OfEnvironment()
    {
        bool isOff = string.Equals(Environment.GetEnvironmentVariable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);
        bool both = IsSet(Both), metrics = IsSet(Metrics), traces = IsSet(Traces);
        return isOff || !(both || metrics || traces) ? null : Begin(both || metrics, both || traces);
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set
        && (Uri.TryCreate(set, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? true : throw new Store.LibraryException($"{variable} is '{set}', which is no address: write it with http:// or https://."));

    // Apart, so that nothing of OpenTelemetry is loaded where nothing is sent.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Sending Begin(bool metrics, bool traces)
    {
        ResourceBuilder resource = ResourceBuilder.CreateEmpty().AddTelemetrySdk().AddService("readout", serviceVersion: Reader.Version.Split('+')[0]).AddEnvironmentVariableDetector();
        return new Sending(
            metrics
                ? Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                    .AddMeter(Measures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter().Build()
                : null,
            traces ? Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Measures.Name, "Microsoft.AspNetCore").AddOtlpExporter().Build() : null);
    }

    private sealed class Sending(MeterProvider? metrics, TracerProvider? traces) : IDisposable
    {
        public void Dispose()
        {
            metrics?.Dispose();
            traces?.Dispose();
        }
    }
}
