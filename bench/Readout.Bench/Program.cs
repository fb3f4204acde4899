using Readout.Bench;

return args switch
{
    ["stages", string load, .. string[] rest] => Stages.Run(load, rest is [string count] ? int.Parse(count) : 200),
    ["read", string command, string load, .. string[] rest] => ReadRun.Run(command, load, rest is [string count] ? int.Parse(count) : 1000),
    ["cold", string command, string folder] => ColdStart.Run(command, folder),
    ["serve", string command, string library, .. string[] rest] => ServeRun.Run(command, library, rest is [string count, ..] ? int.Parse(count) : 2000, rest is [_, string rounds] ? int.Parse(rounds) : 3),
    ["growth", string load, string picture, .. string[] rest] => Growth.Run(load, picture, rest is [string most] ? int.Parse(most) : 64000),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project bench/Readout.Bench -- BENCHMARK

          stages LOAD.jsonl.gz [COUNT]            tokens a second of each stage, one thread, warm
          read COMMAND LOAD.jsonl.gz [COUNT]      articles a second and peak memory of 'readout read' on COUNT articles
          serve COMMAND LIBRARY [COUNT [ROUNDS]]  story pages and searches of a served library, 50 clients, and the server's peak memory; three rounds
          growth LOAD.jsonl.gz OUT.svg [MOST]     what an article costs in an archive of 1,000 to 64,000, drawn as a picture
          cold COMMAND FOLDER                     start to finish of 'readout read FOLDER --out ...', seven fresh processes

        COMMAND is the published program (dotnet publish src/Readout.Cli -c Release -o out/readout), LOAD a gzipped file of rows {id, text, ...}.
        """);
    return 2;
}
