using System.Buffers.Binary;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>A zip whose entries are stored as they are, with one fixed time: the same bytes on every machine.</summary>
internal sealed class StoredZip
{
    // 2026-10-31 12:00, in MS-DOS's form.
    private const ushort Time = 12 << 11, Date = ((2026 - 1980) << 9) | (10 << 5) | 31;

    private readonly MemoryStream entries = new();
    private readonly MemoryStream directory = new();
    private ushort count;

    public void Add(string name, byte[] content)
    {
        var path = Encoding.UTF8.GetBytes(name);
        var offset = (uint)entries.Length;
        // Version 2.0; flag 0x800: the name is UTF-8; method 0: stored.
        var common = Packed(20, 0x0800, 0, Time, Date).Concat(Packed32(Checksum(content), (uint)content.Length, (uint)content.Length)).Concat(Packed((ushort)path.Length, 0)).ToArray();
        entries.Write([.. Packed32(0x04034B50), .. common, .. path, .. content]);
        directory.Write([.. Packed32(0x02014B50), .. Packed(20), .. common, .. Packed(0, 0, 0), .. Packed32(0, offset), .. path]);
        count++;
    }

    public byte[] ToArray() =>
        [.. entries.ToArray(), .. directory.ToArray(), .. Packed32(0x06054B50), .. Packed(0, 0, count, count), .. Packed32((uint)directory.Length, (uint)entries.Length), .. Packed(0)];

    /// <summary>CRC-32 of ISO 3309.</summary>
    private static uint Checksum(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    private static byte[] Packed(params ReadOnlySpan<ushort> values)
    {
        var bytes = new byte[values.Length * 2];
        for (var index = 0; index < values.Length; index++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(index * 2), values[index]);
        return bytes;
    }

    private static byte[] Packed32(params ReadOnlySpan<uint> values)
    {
        var bytes = new byte[values.Length * 4];
        for (var index = 0; index < values.Length; index++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(index * 4), values[index]);
        return bytes;
    }
}
