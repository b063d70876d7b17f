namespace Clearance.Rulebooks.Compiling;

/// <summary>A formula cannot be compiled because something that it reads is wrong; that fault is reported already.</summary>
internal sealed class ReportedException : Exception;
