namespace Clearance.Json;

/// <summary>Where something stands in an input: file (empty for a single text), JSON path or CSV cell, line and column from 1 (0: not known).</summary>
internal readonly record struct Place(string File, InputPath Path, int Line, int Column);
