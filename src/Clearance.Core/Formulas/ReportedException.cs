namespace Clearance.Formulas;

/// <summary>A formula cannot be compiled because something that it reads is wrong; that fault is reported already, where it stands.</summary>
internal sealed class ReportedException : Exception;
