namespace Readout.Web.Pages;

/// <summary>
/// Pages as they were made from one generation of the library, up to so many bytes, the longest unused forgotten first. Whoever asks for a page that
/// somebody else is making waits for it.
/// </summary>
internal sealed class PageCache(long most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = [];
    private long _generation = -1;
    private long _bytes;

    /// <summary>Bytes of the pages that are kept.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _bytes;
            }
        }
    }

    /// <summary>The page of a key if it has been made already.</summary>
    public Rendered? Find(long generation, string key)
    {
        lock (_lock)
        {
            return generation == _generation && _entries.TryGetValue(key, out LinkedListNode<Entry>? node) && node.Value.Page.IsValueCreated ? node.Value.Page.Value : null;
        }
    }

    /// <summary>The page of a key, made if need be; <c>null</c> when there is none.</summary>
    public Rendered? Get(long generation, string key, Func<Rendered?> make)
    {
        Entry entry;
        lock (_lock)
        {
            if (generation > _generation)
            {
                _generation = generation;
                _entries.Clear();
                _byUse.Clear();
                _bytes = 0;
            }

            if (generation == _generation && _entries.TryGetValue(key, out LinkedListNode<Entry>? node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                entry = node.Value;
            }
            else
            {
                entry = new Entry(generation, key, new Lazy<Rendered?>(make));
                if (generation == _generation)
                {
                    _entries[key] = _byUse.AddFirst(entry);
                }
            }
        }

        try
        {
            Rendered? page = entry.Page.Value;
            Weigh(entry, page);
            return page;
        }
        catch
        {
            Forget(entry);
            throw;
        }
    }

    private void Weigh(Entry entry, Rendered? page)
    {
        if (page is null)
        {
            Forget(entry); // whoever asks for what is not there must not fill the memory
            return;
        }

        lock (_lock)
        {
            if (entry.Weight > 0 || entry.Generation != _generation || !_entries.ContainsKey(entry.Key))
            {
                return;
            }

            entry.Weight = page.Weight + 500;
            _bytes += entry.Weight;
            while (_bytes > most && _byUse.Last is { } last)
            {
                Remove(last);
            }
        }
    }

    private void Forget(Entry entry)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(entry.Key, out LinkedListNode<Entry>? node) && node.Value == entry)
            {
                Remove(node);
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        _bytes -= node.Value.Weight;
    }

    private sealed class Entry(long generation, string key, Lazy<Rendered?> page)
    {
        public long Generation => generation;

        public string Key => key;

        public Lazy<Rendered?> Page => page;

        public int Weight { get; set; }
    }
}
