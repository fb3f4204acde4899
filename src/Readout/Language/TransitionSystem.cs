using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>
/// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the end of the sentence, for several
/// sentences in one matrix of rows: each sentence has its words' rows and then the root's. SHIFT pushes the next word, LEFT makes the top of
/// the stack a dependent of the next word, RIGHT makes it a dependent of the one below. Every sentence of n words takes 2n steps and gets a single root.
/// </summary>
internal sealed class TransitionSystem
{
    /// <summary>How many rows a state is judged by.</summary>
    public const int Slots = 11;

    /// <summary>How many traits a state has beside its rows: the relations of the children among them, and two distances.</summary>
    public const int Traits = Children + 2;

    private const int Children = 5;
    private const int FirstChild = Slots - Children;
    private const int Distances = 8;

    /// <summary>The action SHIFT; LEFT of relation r is <c>1 + r</c>, RIGHT of it <c>1 + relations + r</c>.</summary>
    public const int Shift = 0;

    private int[] _stack = [];
    private int[] _leftChild = [];
    private int[] _rightChild = [];
    private int[] _first = [];
    private int[] _root = [];
    private int[] _next = [];
    private int[] _depth = [];

    /// <summary>For each row the row of its head; the root's row for the root of the sentence.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>For each row its relation.</summary>
    public int[] Relations { get; private set; } = [];

    /// <summary>Makes room.</summary>
    public void Prepare(int rows, int sentences)
    {
        if (_stack.Length < rows)
        {
            _stack = new int[rows];
            _leftChild = new int[rows];
            _rightChild = new int[rows];
            Heads = new int[rows];
            Relations = new int[rows];
        }

        if (_first.Length < sentences)
        {
            _first = new int[sentences * 2];
            _root = new int[sentences * 2];
            _next = new int[sentences * 2];
            _depth = new int[sentences * 2];
        }

        Array.Fill(_leftChild, -1, 0, rows);
        Array.Fill(_rightChild, -1, 0, rows);
        Array.Fill(Heads, -1, 0, rows);
    }

    /// <summary>Begins a sentence.</summary>
    /// <param name="sentence">Its number.</param>
    /// <param name="first">Row of its first word.</param>
    /// <param name="words">How many words; the root's row follows them.</param>
    public void Begin(int sentence, int first, int words)
    {
        _first[sentence] = first;
        _root[sentence] = first + words;
        _next[sentence] = first;
        _depth[sentence] = 0;
    }

    /// <summary>Begins all sentences of a batch and lists those that have words.</summary>
    /// <param name="batch">Sequences that end with the root's row.</param>
    /// <param name="active">Receives the numbers of the sentences.</param>
    /// <returns>How many there are.</returns>
    public int Begin(SequenceBatch batch, Span<int> active)
    {
        Prepare(batch.Rows, batch.Count);
        int count = 0;
        for (int sentence = 0; sentence < batch.Count; sentence++)
        {
            Begin(sentence, batch.Start(sentence), batch.Length(sentence) - 1);
            if (!IsDone(sentence))
            {
                active[count++] = sentence;
            }
        }

        return count;
    }

    /// <summary>Row of the root.</summary>
    public int Root(int sentence) => _root[sentence];

    /// <summary>Row of the next word; the root's when all have been pushed.</summary>
    public int Next(int sentence) => _next[sentence];

    /// <summary>How many words are on the stack.</summary>
    public int Depth(int sentence) => _depth[sentence];

    /// <summary>A word of the stack, counted from its top; -1 when there are not so many.</summary>
    public int OnStack(int sentence, int fromTop) => fromTop < _depth[sentence] ? _stack[_first[sentence] + _depth[sentence] - 1 - fromTop] : -1;

    /// <summary>Whether the sentence is parsed.</summary>
    public bool IsDone(int sentence) => _depth[sentence] == 0 && _next[sentence] == _root[sentence];

    /// <summary>Whether SHIFT is allowed.</summary>
    public bool CanShift(int sentence) => _next[sentence] < _root[sentence];

    /// <summary>Whether LEFT is allowed: under the root only for the last word of the stack, so that the root has one dependent.</summary>
    public bool CanLeft(int sentence) => _depth[sentence] > 0 && (_next[sentence] < _root[sentence] || _depth[sentence] == 1);

    /// <summary>Whether RIGHT is allowed.</summary>
    public bool CanRight(int sentence) => _depth[sentence] > 1;

    /// <summary>Whether one action alone is allowed: SHIFT with nothing on the stack, or LEFT of the last word under the root.</summary>
    public bool IsForced(int sentence) => !IsDone(sentence) && (_depth[sentence] == 0 || (_depth[sentence] == 1 && _next[sentence] == _root[sentence]));

    /// <summary>The rows that a state is judged by: three of the stack, three of the buffer, outermost children; -1 where there is none.</summary>
    public void FillSlots(int sentence, Span<int> slots)
    {
        int s0 = OnStack(sentence, 0), s1 = OnStack(sentence, 1), next = _next[sentence], root = _root[sentence];
        slots[0] = s0;
        slots[1] = s1;
        slots[2] = OnStack(sentence, 2);
        slots[3] = next;
        slots[4] = next + 1 <= root ? next + 1 : -1;
        slots[5] = next + 2 <= root ? next + 2 : -1;
        slots[6] = s0 < 0 ? -1 : _leftChild[s0];
        slots[7] = s0 < 0 ? -1 : _rightChild[s0];
        slots[8] = s1 < 0 ? -1 : _leftChild[s1];
        slots[9] = s1 < 0 ? -1 : _rightChild[s1];
        slots[10] = _leftChild[next];
    }

    /// <summary>How many different traits there are.</summary>
    /// <param name="relations">Number of relations.</param>
    public static int TraitCount(int relations) => (Children * relations) + (2 * Distances);

    /// <summary>The traits of a state: what each child among its rows is to its head, how far the next word is from the top of the stack, and that from the one below; -1 where there is none.</summary>
    /// <param name="slots">The rows that the state is judged by.</param>
    /// <param name="relations">Number of relations.</param>
    /// <param name="traits">Receives <see cref="Traits"/> numbers under <see cref="TraitCount"/>.</param>
    public void FillTraits(ReadOnlySpan<int> slots, int relations, Span<int> traits)
    {
        for (int i = 0; i < Children; i++)
        {
            int child = slots[FirstChild + i];
            traits[i] = child < 0 ? -1 : (i * relations) + Relations[child];
        }

        traits[Children] = slots[0] < 0 ? -1 : (Children * relations) + DistanceOf(slots[3] - slots[0]);
        traits[Children + 1] = slots[1] < 0 ? -1 : (Children * relations) + Distances + DistanceOf(slots[0] - slots[1]);
    }

    private static int DistanceOf(int words) => words <= 4 ? words - 1 : words <= 6 ? 4 : words <= 10 ? 5 : words <= 18 ? 6 : 7;

    /// <summary>Takes an action, which must be allowed.</summary>
    public void Take(int sentence, int action, int relations)
    {
        if (action == Shift)
        {
            _stack[_first[sentence] + _depth[sentence]++] = _next[sentence]++;
            return;
        }

        int word = OnStack(sentence, 0);
        if (action <= relations)
        {
            Heads[word] = _next[sentence];
            Relations[word] = action - 1;
            _leftChild[_next[sentence]] = word;
        }
        else
        {
            int head = OnStack(sentence, 1);
            Heads[word] = head;
            Relations[word] = action - 1 - relations;
            _rightChild[head] = word;
        }

        _depth[sentence]--;
    }
}
