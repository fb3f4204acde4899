using Readout.Stories.People;
using Xunit;

namespace Readout.Tests.Stories;

public class RoleListTests
{
    [Theory]
    [InlineData("Secretary|Secretary of State", "Secretary of State")]
    [InlineData("senator|Vermont senator", "Vermont senator")]
    [InlineData("Secretary of State|former Secretary of State", "Secretary of State|former Secretary of State")]
    [InlineData("Former Minister|Minister", "Former Minister|Minister")]
    [InlineData("Deputy Mayor of Tarn|Mayor of Tarn", "Deputy Mayor of Tarn|Mayor of Tarn")]
    [InlineData("president|slandering president", "president|slandering president")]
    [InlineData("aide|Aide|aides", "Aide|aides")]
    [InlineData("minister|minister in a telephone call", "minister|minister in a telephone call")]
    [InlineData("mayor|first foreign guest|first lady|good friend|first deputy minister", "mayor|first lady|first deputy minister")]
    [InlineData("first officer|first lady of the state|first Republican|real estate developer|last foreign guest", "first officer|first lady of the state|real estate developer")]
    [InlineData("spokesman|spokesman for the ministry", "spokesman for the ministry")]
    public void A_role_is_told_once_in_its_fullest_form_and_a_former_or_deputy_one_is_another(string roles, string told) =>
        Assert.Equal(told.Split('|').Order(StringComparer.Ordinal), RoleList.Fullest(roles.Split('|')).Order(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
}
