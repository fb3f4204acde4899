Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Readout.Bench -- BENCHMARK");
return 2;
