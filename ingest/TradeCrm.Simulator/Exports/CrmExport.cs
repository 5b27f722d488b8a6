using System.Text;

namespace TradeCrm.Simulator;

/// <summary>The exports of the two CRMs.</summary>
internal static class CrmExport
{
    public static void Write(World world, string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        HubspotExport.Write(world, folder);
        OkkiExport.Write(world, folder);
    }

    /// <summary>Customer, lead, or somebody who has asked: the stage in the order of its advance, 0 to 2.</summary>
    public static int Stage(CompanyRecord record) => record.Company is not { } company ? 0 : company.HasOrdered && record.Planted is "" or "renamed" ? 2 : record.Planted.Length == 0 ? 1 : 0;
}
