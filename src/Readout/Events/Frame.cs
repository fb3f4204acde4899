namespace Readout.Events;

/// <summary>An action and the phrases around it, with voice, relative clauses, control and coordination undone. Reused from trigger to trigger.</summary>
internal sealed class Frame
{
    /// <summary>Index of the word that names the action.</summary>
    public int Trigger { get; set; } = -1;

    /// <summary>Whether a noun names it.</summary>
    public bool IsNominal { get; set; }

    /// <summary>Whether the clause is passive.</summary>
    public bool IsPassive { get; set; }

    /// <summary>The light verb that a noun of action leans on (<i>paid</i> a visit); -1 when there is none.</summary>
    public int Support { get; set; } = -1;

    /// <summary>The phrases, in the order in which they were found.</summary>
    public List<Argument> Arguments { get; } = [];

    /// <summary>Empties it for another action.</summary>
    public void Clear(int trigger)
    {
        Trigger = trigger;
        IsNominal = false;
        IsPassive = false;
        Support = -1;
        Arguments.Clear();
    }

    /// <summary>Adds a phrase unless it is there already.</summary>
    public void Add(ArgumentRole role, int token, int marker = -1)
    {
        foreach (Argument argument in Arguments)
        {
            if (argument.Token == token)
            {
                return;
            }
        }

        if (token != Trigger)
        {
            Arguments.Add(new Argument(role, token, marker));
        }
    }

    /// <summary>Whether it has a phrase in a role.</summary>
    public bool Has(ArgumentRole role)
    {
        foreach (Argument argument in Arguments)
        {
            if (argument.Role == role)
            {
                return true;
            }
        }

        return false;
    }
}
