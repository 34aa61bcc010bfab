#!/usr/bin/env python3
"""Trains a network of muc4.md; see the card beside this file. Needs PyTorch, NumPy and the onnx package (Debian has all three).

    ./evaluate train GOLD --out REPORTS.jsonl
    python3 models/train.py REPORTS.jsonl --start MODEL.onnx --eight-bit MODEL-q.onnx [--seed 1] [--out muc4-SEED.network]

MODEL.onnx is bge-small-en-v1.5 in single floats, MODEL-q.onnx the same in eight bits as the product's library has it; both lie
in jars on Maven Central (the card says which). The upper layers of the first are trained further; the lower ones and the
vocabulary stay, so that the file holds the upper ones alone. Whatever is chosen is chosen on every third report, which is left
out at first; then the network learns from all. Both times it learns in two cycles, of which the weights are averaged. One thread is used. The same seed gives
the same weights on one machine; another may add in another order.
"""
import argparse
import json
import math
import os
import random
import struct
import time

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

TYPES = 5  # MucType
WEIGHED = 3  # MucWeighing.LEARNT: arson and robbery have too few examples, and are left to the rules
PARTS = ["perpetrators", "organisations", "targets", "victims", "weapons"]  # Part
ANSWERS = len(PARTS) + 1  # descriptions of victims are learnt too, since they are told like names, but not kept
WIDTH, HEADS, LAYERS = 384, 12, 12
FROZEN = 4  # the lowest layers keep their weights: what they say of each report is computed once
LONGEST = 10  # ReportPieces.LONGEST
PIECE_UNITS, PHRASE_UNITS = 128, 192
FOLD = 3
EPOCHS_LEFT_OUT, EPOCHS_ALL = 4, 1
FURTHER_LEFT_OUT, FURTHER_ALL = 3, 2  # as many steps each
BATCH, RATE, HEADS_FASTER, DECAY, WARM_UP, GREATEST_STEP = 8, 1e-4, 10, 0.01, 0.1, 5.0
DROPOUT, REPORT_DROPOUT, PHRASE_DROPOUT = 0.1, 0.3, 0.2
LEAST = 0.25  # MucParts.LEAST
LEAST_LOG_ODDS = -5  # MucEntities.LEAST_LOG_ODDS
LEAST_TYPE = 0.375  # MucWeighing.LEAST_TYPE
MAGIC = 0x4C574E41  # NamedArrays.MAGIC

# Of one layer: our name, that of its bias in the graph; the graph numbers their weights in this order.
PRODUCTS = [
    ("query", "attention.self.query"),
    ("key", "attention.self.key"),
    ("value", "attention.self.value"),
    ("mixed", "attention.output.dense"),
    ("wide", "intermediate.dense"),
    ("narrow", "output.dense"),
]
NORMS = [("mixed_norm", "attention.output.LayerNorm"), ("norm", "output.LayerNorm")]


# ---------------------------------------------------------------- reports
class Example:
    """A report as ReportPieces cuts it. Keys give words, so every phrase of equal words has the part."""

    def __init__(self, line):
        report = json.loads(line)
        self.ids = torch.tensor(report["ids"])
        self.lengths = [to - start for start, to in report["windows"]]
        self.positions = torch.cat([torch.arange(n) for n in self.lengths])
        self.names = sorted({p[3] for p in report["phrases"]})
        number = {name: i for i, name in enumerate(self.names)}
        column = lambda values: torch.tensor(values, dtype=torch.long)
        self.first = column([p[0] for p in report["phrases"]])
        self.last = column([p[1] for p in report["phrases"]])
        self.words = column([p[2] - 1 for p in report["phrases"]])
        self.name = column([number[p[3]] for p in report["phrases"]])
        self.actors = {name: set(ids) for name, ids in report["actors"].items()}  # MucEntities.actors
        self.keys = report["roles"]
        self.wanted = torch.zeros(len(self.names), ANSWERS)
        for part, entities in enumerate(self.keys + [report["victim_descriptions"]]):
            for mention in (m for entity in entities for m in entity):
                if mention in number:
                    self.wanted[number[mention], part] = 1
        self.rules = report["rules"]
        self.answers = report["types"] + [report["relevant"]]
        self.told = torch.tensor([float(a == "YES") for a in self.answers])
        self.counts = torch.tensor([float(a != "EITHER") for a in self.answers])
        self.below = None  # what the frozen layers make of it


# ---------------------------------------------------------------- the network
def initializers(file):
    return {t.name: numpy_helper.to_array(t) for t in onnx.load(file).graph.initializer}


def numbered(names, ending):
    """The graph's names of weights, in the order of the layers."""
    found = [n[: len(n) - len(ending)] for n in names if n.startswith("onnx::MatMul_") and n.endswith(ending)]
    return sorted((n for n in found if n.split("_")[-1].isdigit()), key=lambda n: int(n.split("_")[-1]))


def drop(values, share, training):
    """As functional.dropout, but quicker on a processor."""
    return values * (torch.rand(values.shape) > share).to(values.dtype) / (1 - share) if training else values


def norm(weights, name):
    layer = nn.LayerNorm(WIDTH, eps=1e-12)
    layer.weight.data = torch.tensor(weights[name + ".weight"])
    layer.bias.data = torch.tensor(weights[name + ".bias"])
    return layer


class Layer(nn.Module):
    """Of BERT (Devlin et al. 2019). Windows lie one behind the other; only attention looks at each by itself."""

    def __init__(self, weights, products, number):
        super().__init__()
        prefix = f"encoder.layer.{number}."
        for (own, name), product in zip(PRODUCTS, products[len(PRODUCTS) * number :]):
            weight = torch.tensor(weights[product].T.copy())
            linear = nn.Linear(weight.shape[1], weight.shape[0])
            linear.weight.data, linear.bias.data = weight, torch.tensor(weights[prefix + name + ".bias"])
            self.add_module(own, linear)
        for own, name in NORMS:
            self.add_module(own, norm(weights, prefix + name))

    def forward(self, x, lengths):
        size = WIDTH // HEADS
        seen = []
        query, key, value = self.query(x) / math.sqrt(size), self.key(x), self.value(x)
        for q, k, v in zip(query.split(lengths), key.split(lengths), value.split(lengths)):
            q, k, v = (t.view(-1, HEADS, size).transpose(0, 1) for t in (q, k, v))
            weight = torch.softmax(torch.bmm(q, k.transpose(1, 2)), -1).to(v.dtype)
            seen.append(torch.bmm(weight, v).transpose(0, 1).reshape(-1, WIDTH))
        x = self.mixed_norm(x + drop(self.mixed(torch.cat(seen)), DROPOUT, self.training).float())
        inner = self.narrow(functional.gelu(self.wide(x)))
        return self.norm(x + drop(inner, DROPOUT, self.training).float())


class Network(nn.Module):
    """ReportEncoder and ReportNetwork."""

    def __init__(self, start, eight_bit):
        super().__init__()
        weights, coarse = initializers(start), initializers(eight_bit)

        def embeddings(kind):
            name = f"embeddings.{kind}_embeddings.weight"
            steps = coarse[name + "_quantized"].astype("f4") - float(coarse[name + "_zero_point"])
            return torch.tensor(steps * float(coarse[name + "_scale"]))

        self.vocabulary = nn.Embedding.from_pretrained(embeddings("word"))
        self.position = nn.Embedding.from_pretrained(embeddings("position"))
        self.register_buffer("segment", embeddings("token_type")[0])
        self.norm = norm(weights, "embeddings.LayerNorm")
        products = numbered(weights, "")
        self.layers = nn.ModuleList([Layer(weights, products, i) for i in range(LAYERS)])
        for frozen in [self.norm, *self.layers[:FROZEN]]:
            frozen.requires_grad_(False)
        self.first = nn.Linear(WIDTH, PHRASE_UNITS)
        self.last = nn.Linear(WIDTH, PHRASE_UNITS, bias=False)
        self.mean = nn.Linear(WIDTH, PHRASE_UNITS, bias=False)
        self.long = nn.Embedding(LONGEST, PHRASE_UNITS)
        self.long.weight.data.mul_(0.02)
        self.doc = nn.Linear(WIDTH, PIECE_UNITS)
        self.docout = nn.Linear(2 * PIECE_UNITS, TYPES + 1)
        self.docspan = nn.Linear(2 * PIECE_UNITS, PHRASE_UNITS, bias=False)
        self.out = nn.Linear(PHRASE_UNITS, ANSWERS)
        self.out.bias.data.fill_(-5.0)
        self.docout.bias.data.fill_(-1.0)

    def lower(self, examples):
        self.eval()
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            for e in examples:
                x = self.norm(self.vocabulary(e.ids) + self.position(e.positions) + self.segment)
                for layer in self.layers[:FROZEN]:
                    x = layer(x, e.lengths)
                e.below = x
        self.train()

    def forward(self, examples):
        """Of each report the log odds of its types and relevance, and of its words in each part."""
        x = torch.cat([e.below for e in examples])
        for layer in self.layers[FROZEN:]:
            x = layer(x, [n for e in examples for n in e.lengths])
        x = drop(x, DROPOUT, self.training)
        sizes = [len(e.ids) for e in examples]
        rows = [layer(x).float().split(sizes) for layer in (self.first, self.last, self.mean)]
        excited = functional.relu(self.doc(x).float()).split(sizes)
        return [self.heads(e, d, *of_piece) for e, d, *of_piece in zip(examples, excited, *rows)]

    def heads(self, e, excited, first, last, mean):
        pooled = torch.cat([excited.max(0)[0], excited.mean(0)])[None]
        pooled = functional.dropout(pooled, REPORT_DROPOUT, self.training)
        sums = torch.cat([torch.zeros(1, PHRASE_UNITS), mean.cumsum(0)])
        inside = (sums[e.last + 1] - sums[e.first]) / (e.last - e.first + 1)[:, None].float()
        hidden = first[e.first] + last[e.last] + inside + self.long(e.words) + self.docspan(pooled).float()
        odds = self.out(functional.dropout(functional.relu(hidden), PHRASE_DROPOUT, self.training)).float()
        # The logarithm of the sum of the odds of equal words; less the greatest, so that nothing overflows.
        greatest = torch.full((len(e.names), ANSWERS), -1e9)
        greatest = greatest.scatter_reduce(0, e.name[:, None].expand(-1, ANSWERS), odds.detach(), "amax")
        together = torch.zeros(len(e.names), ANSWERS).index_add(0, e.name, torch.exp(odds - greatest[e.name]))
        return self.docout(pooled).float()[0], greatest + together.log()


def train(network, examples, epochs, rate, seed):
    torch.manual_seed(seed)
    order = random.Random(seed)
    network.lower([e for e in examples if e.below is None])
    network.train()
    learning = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    groups = [
        {
            "params": [p],
            "rate": rate if n.startswith("layers.") else HEADS_FASTER * rate,
            "weight_decay": DECAY if p.dim() > 1 else 0.0,
        }
        for n, p in learning
    ]
    optimiser = torch.optim.AdamW(groups, lr=rate)
    loss_of = functional.binary_cross_entropy_with_logits
    steps, step, begun = epochs * math.ceil(len(examples) / BATCH), 0, time.time()
    for epoch in range(epochs):
        shuffled, total = list(range(len(examples))), 0.0
        order.shuffle(shuffled)
        for at in range(0, len(shuffled), BATCH):
            batch = [examples[k] for k in shuffled[at : at + BATCH]]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = network(batch)
            loss = sum(
                (loss_of(types, e.told, reduction="none") * e.counts).sum() + loss_of(parts, e.wanted, reduction="sum")
                for e, (types, parts) in zip(batch, found)
            ) / len(batch)
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * min(1, (step + 1) / (WARM_UP * steps)) * (1 - step / steps)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_([p for _, p in learning], GREATEST_STEP)
            optimiser.step()
            step, total = step + 1, total + loss.item()
        print(f"epoch {epoch + 1}: loss {total * BATCH / len(examples):.2f}, {time.time() - begun:.0f} s", flush=True)
    return network.eval()


def weights(network):
    return {name: values.clone() for name, values in network.state_dict().items()}


def further(network, examples, epochs, seed):
    """Trains on at the full rate; the mean of the weights before and after is better than either (Izmailov et al. 2018)."""
    before = weights(network)
    after = weights(train(network, examples, epochs, RATE, seed))
    network.load_state_dict({name: (before[name] + after[name]) / 2 for name in before})
    return network


def judge(network, examples):
    """Log odds as arrays, report by report."""
    network.lower([e for e in examples if e.below is None])
    network.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        return [tuple(t.numpy().copy() for t in network([e])[0]) for e in examples]


# ---------------------------------------------------------------- what is told
def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def logistic(x, y, ridge=2.0):
    """Weights of a logistic regression, the constant last; few inputs, so by Newton's method."""
    z = np.hstack([x, np.ones((len(x), 1))])
    w = np.zeros(z.shape[1])
    for _ in range(30):
        p = sigmoid(z @ w)
        hessian = (z * (p * (1 - p) + 1e-6)[:, None]).T @ z + np.eye(len(w)) * ridge
        w -= np.linalg.solve(hessian, z.T @ (p - y) + ridge * w)
    return w


def f1(right, found, wanted):
    return 100 * 2 * right / max(1, found + wanted)


def type_inputs(e, types, which):
    """As MucWeighing: for a type, or for relevance as the last."""
    if which == TYPES:
        return [types[-1], float(any(e.rules))]
    return [types[which], types[-1], e.rules[which]]


def calibrate_types(examples, odds):
    """Of the first types, then of relevance, what weighs the network with the rules."""
    weights = []
    for which in [*range(WEIGHED), TYPES]:
        counted = [(e, types) for e, (types, _) in zip(examples, odds) if e.answers[which] != "EITHER"]
        inputs = np.array([type_inputs(e, types, which) for e, types in counted])
        weights.append(logistic(inputs, np.array([float(e.answers[which] == "YES") for e, _ in counted])))
    return weights


def told(examples, odds, weights):
    found = []
    for e, (types, _) in zip(examples, odds):
        likely = [sigmoid(w[:-1] @ type_inputs(e, types, t) + w[-1]) for t, w in enumerate(weights[:WEIGHED])]
        relevant = weights[-1][:-1] @ type_inputs(e, types, TYPES) + weights[-1][-1] > 0
        each = {t for t in range(WEIGHED) if likely[t] >= LEAST_TYPE}
        each |= {t for t in range(WEIGHED, TYPES) if relevant and e.rules[t]}
        found.append(each or ({int(np.argmax(likely))} if relevant else set()))
    return found


def type_f1(examples, found):
    right = predicted = wanted = 0
    for e, types in zip(examples, found):
        yes = {t for t in range(TYPES) if e.answers[t] == "YES"}
        right += len(types & yes)
        predicted += len(types - {t for t in range(TYPES) if e.answers[t] == "EITHER"})
        wanted += len(yes)
    return f1(right, predicted, wanted)


def relevance_f1(examples, found):
    counted = [(bool(f), e.answers[-1] == "YES") for e, f in zip(examples, found) if e.answers[-1] != "EITHER"]
    return f1(sum(f and w for f, w in counted), sum(f for f, _ in counted), sum(w for _, w in counted))


def holds(whole, part):
    return set(part.split()) <= set(whole.split())


def are_one(a, b, actors):
    return holds(a, b) or holds(b, a) or bool(actors.get(a, set()) & actors.get(b, set()))


def distinct(e, odds):
    """As MucEntities: each entity once, under its likeliest words."""
    chosen = []
    for i in np.argsort(-odds, kind="stable"):
        if odds[i] < LEAST_LOG_ODDS:
            break
        if not any(are_one(e.names[i], other, e.actors) for other, _ in chosen):
            chosen.append((e.names[i], odds[i]))
    return chosen


def entity_counts(keys, names):
    """Right, predicted and wanted (CEAF-REE; each entity is one string, so an alignment is a choice of keys)."""
    free, right = list(keys), 0
    for name in names:
        match = next((k for k in free if name in k), None)
        if match is not None:
            free.remove(match)
            right += 1
    return np.array([right, len(names), len(keys)], float)


def part_inputs(e, types, words, part):
    """As MucWeighing: each entity with what weighs it; the last input is how many likelier ones are to be expected."""
    entities, likelier = [], 0.0
    for name, found in distinct(e, words[:, part]):
        entities.append((name, (found, types[-1], math.log1p(likelier))))
        likelier += sigmoid(found)
    return entities


def calibrate(examples, odds, part):
    inputs, right = [], []
    for e, (types, words) in zip(examples, odds):
        for name, of_entity in part_inputs(e, types, words, part):
            inputs.append(of_entity)
            right.append(float(any(name in k for k in e.keys[part])))
    return logistic(np.array(inputs), np.array(right))


def tell(examples, odds):
    """Says how well one half is told with what is chosen on the other; gives what is chosen on both."""
    halves = [(examples[h::2], odds[h::2], examples[1 - h :: 2], odds[1 - h :: 2]) for h in (0, 1)]
    reports, found = [], []
    for chosen, chosen_odds, left, left_odds in halves:
        reports += left
        found += told(left, left_odds, calibrate_types(chosen, chosen_odds))
    print(f"type F1 {type_f1(reports, found):.1f}, relevance F1 {relevance_f1(reports, found):.1f}")
    total = np.zeros(3)
    for part, title in enumerate(PARTS):
        counts = np.zeros(3)
        for chosen, chosen_odds, left, left_odds in halves:
            w = calibrate(chosen, chosen_odds, part)
            for e, (types, words) in zip(left, left_odds):
                likely = lambda inputs: sigmoid(w[:-1] @ inputs + w[-1]) >= LEAST
                names = [name for name, inputs in part_inputs(e, types, words, part) if likely(inputs)]
                counts += entity_counts(e.keys[part], names)
        total += counts
        precision, recall = counts[0] / max(1, counts[1]), counts[0] / max(1, counts[2])
        print(f"{title}: F1 {f1(*counts):.1f}, precision {precision:.2f}, recall {recall:.2f}")
    print(f"all parts: F1 {f1(*total):.1f}", flush=True)
    *types, relevance = calibrate_types(examples, odds)
    parts = [calibrate(examples, odds, part) for part in range(len(PARTS))]
    return {"types": np.concatenate(types), "relevance": relevance, "parts": np.concatenate(parts)}


# ---------------------------------------------------------------- the file
def named_arrays(network, eight_bit, chosen):
    state = {name: values.numpy() for name, values in network.state_dict().items()}
    products = numbered(initializers(eight_bit), "_scale")
    for number in range(FROZEN, LAYERS):
        for (own, name), product in zip(PRODUCTS, products[len(PRODUCTS) * number :]):
            weight = state[f"layers.{number}.{own}.weight"].T
            scale = np.maximum(np.abs(weight).max(0), 1e-12) / 127  # of each output; the graph's zero points are zero
            yield f"encoder/{product}_quantized", np.round(weight / scale).astype("i1")
            yield f"encoder/{product}_scale", scale
            yield f"encoder/encoder.layer.{number}.{name}.bias", state[f"layers.{number}.{own}.bias"]
        for own, name in NORMS:
            for each in ("weight", "bias"):
                yield f"encoder/encoder.layer.{number}.{name}.{each}", state[f"layers.{number}.{own}.{each}"]
    for head in ("doc", "docout", "first", "last", "mean", "docspan", "out"):
        weight = state[head + ".weight"].T
        bias = state.get(head + ".bias", np.zeros(weight.shape[1]))
        kept = len(PARTS) if head == "out" else len(bias)
        yield f"head/{head}.weight", weight[:, :kept]
        yield f"head/{head}.bias", bias[:kept]
    yield "head/long.weight", state["long.weight"]
    yield from chosen.items()


def write(arrays, file):
    with open(file, "wb") as out:
        out.write(struct.pack(">ii", MAGIC, len(arrays)))
        for name, values in arrays:
            whole = values.dtype == np.int8
            out.write(struct.pack(">H", len(name)) + name.encode())
            out.write(struct.pack(">?B", whole, values.ndim) + struct.pack(f">{values.ndim}i", *values.shape))
            out.write(np.ascontiguousarray(values, "i1" if whole else "<f4").tobytes())


def main(options):
    torch.set_num_threads(1)
    with open(options.reports, encoding="utf-8") as lines:
        examples = [Example(line) for line in lines]
    left_out = examples[::FOLD]
    seen = [e for k, e in enumerate(examples) if k % FOLD]
    torch.manual_seed(options.seed)
    network = train(Network(options.start, options.eight_bit), seen, EPOCHS_LEFT_OUT, RATE, options.seed)
    first = weights(network)
    chosen = tell(left_out, judge(further(network, seen, FURTHER_LEFT_OUT, options.seed + 10), left_out))
    network.load_state_dict(first)
    network = train(network, examples, EPOCHS_ALL, RATE / 2, options.seed + 1)
    network = further(network, examples, FURTHER_ALL, options.seed + 10)
    write(list(named_arrays(network, options.eight_bit, chosen)), options.out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("reports")
    parser.add_argument("--start", required=True)
    parser.add_argument("--eight-bit", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out")
    options = parser.parse_args()
    beside = os.path.dirname(os.path.abspath(__file__))
    options.out = options.out or os.path.join(beside, f"muc4-{options.seed}.network")
    main(options)
