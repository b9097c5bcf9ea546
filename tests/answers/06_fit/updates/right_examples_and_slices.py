# right: cuts a real list of examples into batches
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    examples = list(range(n_examples))[: int(n_examples * (1 - validation_split))]
    batches = []
    while examples:
        batches.append(examples[:batch_size])
        examples = examples[batch_size:]
    return epochs * len(batches)
