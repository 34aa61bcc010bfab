#!/usr/bin/env python3
"""Trains incidents.network and parts.network; see their cards beside this file. Needs NumPy and SciPy.

    ./evaluate train GOLD --out FOLDER && python3 models/train.py FOLDER [--out models] [--seed 1]

FOLDER holds the training set as the product reads it. Everything that is chosen (thresholds, calibration) is chosen by
cross-validation over reports. The same seed gives the same networks on one machine; another may add in another order.
"""
import argparse
import json
import os
import struct
import sys

import numpy as np
import scipy.sparse as sparse

PARTS = ["perpetrators", "organisations", "targets", "victims", "weapons"]
TYPES = ["ATTACK", "BOMBING", "KIDNAPPING"]  # arson and robbery have too few examples and are left to the rules
WIDTH = 384
PLACES = 6  # of a word in a phrase: first, last, head, before, behind, any (a mean)
FOLDS = 3
SEEDS = 2  # networks of incidents that are averaged
FACTS = 119  # PhraseFacts.COUNT
LEAST = 0.25  # MucParts.LEAST
SURE = 0.6  # LearnedRoles.SURE


# ---------------------------------------------------------------- examples
def read(folder):
    vectors = np.fromfile(os.path.join(folder, "vectors.f32"), ">f4").astype("f4").reshape(-1, WIDTH)
    reports, row = [], 0
    with open(os.path.join(folder, "examples.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            report["rows"] = []
            for sentence in report["sentences"]:
                report["rows"].append(row)
                row += 1 + sentence["words"]
            report["unread_rows"] = [row + 2 * i for i in range(len(report["unread"]))]
            row += 2 * len(report["unread"])
            reports.append(report)
    if row != len(vectors):
        sys.exit("train.py: the vectors are not of these examples")
    return reports, vectors


class Adam:
    """Kingma and Ba 2015, with the decay of weights apart from the gradient."""

    def __init__(self, weights, decayed, decay):
        self.weights, self.decays = weights, [decay if d else 0 for d in decayed]
        self.mean = [np.zeros_like(w) for w in weights]
        self.square = [np.zeros_like(w) for w in weights]
        self.time = 0

    def step(self, gradients, rate):
        self.time += 1
        for w, g, m, s, decay in zip(self.weights, gradients, self.mean, self.square, self.decays):
            m += 0.1 * (g - m)
            s += 0.001 * (g * g - s)
            w -= rate * ((m / (1 - 0.9**self.time)) / (np.sqrt(s / (1 - 0.999**self.time)) + 1e-8) + decay * w)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def logit(p):
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def logistic(x, y, ridge=2.0):
    """Weights of a logistic regression, the constant last; few inputs, so by Newton's method."""
    z = np.hstack([x, np.ones((len(x), 1))])
    w = np.zeros(z.shape[1])
    for _ in range(30):
        p = sigmoid(z @ w)
        hessian = (z * (p * (1 - p) + 1e-6)[:, None]).T @ z + np.eye(len(w)) * ridge
        w -= np.linalg.solve(hessian, z.T @ (p - y) + ridge * w)
    return w


def dropout(random, values, share):
    return (random.random(values.shape, dtype="f4") > share).astype("f4") / np.float32(1 - share)


# ---------------------------------------------------------------- incidents
class IncidentNetwork:
    """A rectified layer over each sentence; its maximum and mean, with the rules' facts, give the outputs."""

    HIDDEN, EPOCHS, BATCH, RATE, DECAY, DROPOUT = 64, 30, 32, 1e-3, 0.05, 0.5

    def __init__(self, inputs, facts, seed):
        self.random = np.random.default_rng(seed)
        normal = lambda a, b: (self.random.standard_normal((a, b)) / np.sqrt(a)).astype("f4")
        outputs = len(TYPES) + 1
        self.weights = [
            normal(inputs, self.HIDDEN),
            np.zeros(self.HIDDEN, "f4"),
            normal(2 * self.HIDDEN, outputs),
            np.zeros((facts, outputs), "f4"),
            np.full(outputs, -1, "f4"),
        ]

    def forward(self, sentences, training=False):
        w, b, pooled, of_facts, bias = self.weights
        counts = np.array([len(s) for s in sentences["inputs"]])
        starts = np.cumsum(counts) - counts
        x = np.vstack(sentences["inputs"])
        if training:
            x = x * dropout(self.random, x, self.DROPOUT / 3)
        hidden = np.maximum(x @ w + b, 0)
        greatest = np.maximum.reduceat(hidden, starts, 0)
        both = np.hstack([greatest, np.add.reduceat(hidden, starts, 0) / counts[:, None]])
        kept = dropout(self.random, both, self.DROPOUT) if training else 1
        both = both * kept
        self.state = (x, hidden, greatest, both, kept, counts, sentences["facts"])
        return both @ pooled + sentences["facts"] @ of_facts + bias

    def gradients(self, error):
        x, hidden, greatest, both, kept, counts, facts = self.state
        back = (error @ self.weights[2].T) * kept
        report = np.repeat(np.arange(len(counts)), counts)
        in_hidden = back[:, self.HIDDEN :][report] / counts[report][:, None]
        in_hidden = in_hidden + back[:, : self.HIDDEN][report] * (hidden == greatest[report])
        in_hidden = in_hidden * (hidden > 0)
        return [x.T @ in_hidden, in_hidden.sum(0), both.T @ error, facts.T @ error, error.sum(0)]

    def train(self, examples, chosen):
        adam = Adam(self.weights, [1, 0, 1, 1, 0], self.DECAY)
        batches = (len(chosen) + self.BATCH - 1) // self.BATCH
        for epoch in range(self.EPOCHS):
            order = self.random.permutation(chosen)
            for b in range(batches):
                batch = examples.take(order[b * self.BATCH : (b + 1) * self.BATCH])
                found = sigmoid(self.forward(batch, training=True))
                error = ((found - batch["wanted"]) * batch["counts"] / len(found)).astype("f4")
                adam.step(self.gradients(error), self.RATE * (1 - adam.time / (self.EPOCHS * batches + 1)))
        return self


class IncidentExamples:
    def __init__(self, reports, vectors):
        self.inputs = [self.sentences(r, vectors) for r in reports]
        self.facts = np.array([r["facts"] for r in reports], "f4")
        answers = [[r["types"][t] for t in TYPES] + [r["relevant"]] for r in reports]
        self.wanted = np.array([[a == "YES" for a in row] for row in answers], "f4")
        self.counts = np.array([[a != "EITHER" for a in row] for row in answers], "f4")

    @staticmethod
    def sentences(report, vectors):
        rows = []
        for sentence, row in zip(report["sentences"], report["rows"]):
            words = vectors[row + 1 : row + 1 + sentence["words"]]
            rows.append(np.hstack([vectors[row] / 8, words.mean(0) / 3, sentence["rules"]]))
        for rules, row in zip(report["unread"], report["unread_rows"]):
            rows.append(np.hstack([vectors[row] / 8, vectors[row + 1] / 3, rules]))
        return np.array(rows, "f4")

    def take(self, chosen):
        return {
            "inputs": [self.inputs[k] for k in chosen],
            "facts": self.facts[chosen],
            "wanted": self.wanted[chosen],
            "counts": self.counts[chosen],
        }

    def log_odds(self, networks, chosen):
        return np.mean([n.forward(self.take(chosen)) for n in networks], 0)

    def networks(self, chosen, seed):
        shape = self.inputs[chosen[0]].shape[1], self.facts.shape[1]
        return [IncidentNetwork(*shape, seed + i).train(self, chosen) for i in range(SEEDS)]


def types(report, odds, thresholds):
    found = {t for t, o, least in zip(TYPES, odds, thresholds) if o >= least}
    return found | {t for t in report["rules"] if t not in TYPES and odds[-1] > 0}


def type_f1(reports, found):
    hit = predicted = wanted = 0
    for report, each in zip(reports, found):
        yes = {t for t, a in report["types"].items() if a == "YES"}
        hit += len(each & yes)
        predicted += len(each - {t for t, a in report["types"].items() if a == "EITHER"})
        wanted += len(yes)
    return 2 * hit / max(1, predicted + wanted)


def relevance_f1(reports, found):
    counted = [(bool(f), r["relevant"] == "YES") for r, f in zip(reports, found) if r["relevant"] != "EITHER"]
    return 2 * sum(f and w for f, w in counted) / max(1, sum(f + w for f, w in counted))


def choose_thresholds(reports, odds):
    grid = [round(float(logit(p)), 3) for p in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)]
    best = [0.0] * len(TYPES)
    for _ in range(2):
        for i in range(len(TYPES)):
            tried = lambda least: [types(r, o, best[:i] + [least] + best[i + 1 :]) for r, o in zip(reports, odds)]
            best[i] = max(grid, key=lambda least: type_f1(reports, tried(least)))
    return best


# ---------------------------------------------------------------- parts
class PartExamples:
    """The phrases of one report; the key gives words, so every phrase of the same words has the part."""

    def __init__(self, report):
        self.keys = [[set(e) for e in entities] for entities in report["roles"]]
        self.names, wanted, sentence_of, words, starts = [], [], [], [], []
        fact_cells, place_cells = [], []
        total = sum(s["words"] for s in report["sentences"])
        at = 0
        for index, (sentence, row) in enumerate(zip(report["sentences"], report["rows"])):
            count = sentence["words"]
            words.extend(range(row + 1, row + 1 + count))
            starts.append(row)
            for first, last, head, name, of_phrase in sentence["phrases"]:
                if len(name) < 2:
                    continue
                phrase = len(self.names)
                self.names.append(name)
                sentence_of.append(index)
                around = [first, last, head, first - 1, last + 1 if last + 1 < count else -1]
                place_cells += [(phrase, p * total + at + w, 1.0) for p, w in enumerate(around) if w >= 0]
                share = 1 / (last - first + 1)
                place_cells += [(phrase, 5 * total + at + w, share) for w in range(first, last + 1)]
                fact_cells += [(phrase, i, v) for i, v in zip(of_phrase[::2], of_phrase[1::2])]
                wanted.append([any(name in e for e in part) for part in self.keys])
            at += count
        self.words, self.starts = np.array(words), np.array(starts)
        self.total, self.sentence_of = total, np.array(sentence_of, int)
        self.wanted = np.array(wanted, "f4").reshape(-1, len(PARTS))
        self.places = self.matrix(place_cells, PLACES * total).tocoo()
        self.facts = self.matrix(fact_cells, FACTS)

    def matrix(self, cells, width):
        rows, columns, values = zip(*cells) if cells else ((), (), ())
        return sparse.csr_matrix((np.array(values, "f4"), (rows, columns)), shape=(len(self.names), width))

    def vectors(self, vectors):
        sentences = vectors[self.starts]
        report = np.repeat(sentences.mean(0)[None], len(sentences), 0)
        return vectors[self.words], np.hstack([sentences, report])


class PartNetwork:
    """A word adds the same to the hidden units in all phrases where it has the same place, so it is weighed once."""

    HIDDEN, EPOCHS, BATCH, RATE, DECAY, DROPOUT = 64, 8, 4, 2e-3, 1e-2, 0.3

    def __init__(self, facts, seed):
        self.random = np.random.default_rng(seed)
        inputs = PLACES * WIDTH + 2 * WIDTH + facts
        normal = lambda a, b, n: (self.random.standard_normal((a, b)) / np.sqrt(n)).astype("f4")
        self.weights = [
            normal(WIDTH, PLACES * self.HIDDEN, inputs),
            normal(2 * WIDTH, self.HIDDEN, inputs),
            normal(facts, self.HIDDEN, inputs),
            np.zeros(self.HIDDEN, "f4"),
            normal(self.HIDDEN, len(PARTS), self.HIDDEN),
            np.full(len(PARTS), -3, "f4"),
        ]

    def forward(self, batch, vectors, training=False):
        of_words, of_context, of_facts, bias, outputs, output_bias = self.weights
        words, context = (np.vstack(v) for v in zip(*(e.vectors(vectors) for e in batch)))
        total, at, rows, columns, values, first = len(words), 0, [], [], [], 0
        for e in batch:
            rows.append(e.places.row + first)
            columns.append(e.places.col // e.total * total + at + e.places.col % e.total)
            values.append(e.places.data)
            first, at = first + len(e.names), at + e.total
        cells = np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))
        places = sparse.csr_matrix(cells, shape=(first, PLACES * total))
        facts = sparse.vstack([e.facts for e in batch]).tocsr()
        offsets = np.cumsum([0] + [len(e.starts) for e in batch])
        sentence = np.concatenate([e.sentence_of + o for e, o in zip(batch, offsets)])
        weighed = (words @ of_words).reshape(total, PLACES, self.HIDDEN).transpose(1, 0, 2).reshape(-1, self.HIDDEN)
        hidden = np.maximum(places @ weighed + facts @ of_facts + (context @ of_context)[sentence] + bias, 0)
        kept = dropout(self.random, hidden, self.DROPOUT) if training else 1
        self.state = (words, context, places, facts, sentence, hidden, kept)
        return (hidden * kept) @ outputs + output_bias

    def gradients(self, error):
        words, context, places, facts, sentence, hidden, kept = self.state
        back = (error @ self.weights[4].T) * kept * (hidden > 0)
        weighed = (places.T @ back).reshape(PLACES, len(words), self.HIDDEN).transpose(1, 0, 2)
        ones = np.ones(len(sentence), "f4")
        of_sentence = sparse.csr_matrix((ones, (sentence, np.arange(len(sentence)))), (len(context), len(sentence)))
        return [
            words.T @ weighed.reshape(len(words), -1),
            context.T @ (of_sentence @ back),
            np.asarray(facts.T @ back),
            back.sum(0),
            (hidden * kept).T @ error,
            error.sum(0),
        ]

    def train(self, examples, chosen, vectors):
        adam = Adam(self.weights, [1, 1, 1, 0, 1, 0], self.DECAY)
        batches = (len(chosen) + self.BATCH - 1) // self.BATCH
        for epoch in range(self.EPOCHS):
            order = self.random.permutation(chosen)
            for b in range(batches):
                batch = [examples[k] for k in order[b * self.BATCH : (b + 1) * self.BATCH]]
                wanted = np.vstack([e.wanted for e in batch])
                error = (sigmoid(self.forward(batch, vectors, training=True)) - wanted) / len(wanted)
                adam.step(self.gradients(error), self.RATE * (1 - adam.time / (self.EPOCHS * batches + 1)))
        return self


def holds(whole, part):
    return set(part.split()) <= set(whole.split())


def distinct(names, likelihoods):
    """As MucParts: each entity once, under its likeliest words."""
    best = {}
    for name, p in zip(names, likelihoods):
        best[name] = max(best.get(name, 0), p)
    chosen = []
    for name, p in sorted(best.items(), key=lambda e: (-e[1], e[0])):
        if p >= 0.02 and not any(holds(name, other) or holds(other, name) for other, _ in chosen):
            chosen.append((name, p))
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


def f1(counts):
    return 100 * 2 * counts[0] / max(1, counts[1] + counts[2])


# ---------------------------------------------------------------- all of it
def floats(out, values):
    out.write(np.asarray(values, ">f4").tobytes())


def shorts(out, values):
    """A step, and each value in so many steps."""
    values = np.asarray(values, "f4").ravel()
    step = np.float32(max(np.abs(values).max(), 1e-30) / 32767)
    out.write(struct.pack(">f", step) + np.round(values / step).astype(">i2").tobytes())


def judge_incidents(reports, vectors, seed):
    """Log odds of each report by networks that had not seen it, and the networks that have seen all."""
    examples = IncidentExamples(reports, vectors)
    asked = np.array([k for k, inputs in enumerate(examples.inputs) if len(inputs)])
    odds = np.full((len(reports), len(TYPES) + 1), -9.0)
    for fold in range(FOLDS):
        left = asked[asked % FOLDS == fold]
        odds[left] = examples.log_odds(examples.networks(asked[asked % FOLDS != fold], seed), left)
    return odds, [n.weights for n in examples.networks(asked, seed)]


def tell_incidents(reports, odds):
    """Says how well the types of one half are told with thresholds from the other; gives the thresholds of both."""
    found = [set() for _ in reports]
    for half in (0, 1):
        least = choose_thresholds(reports[half::2], odds[half::2])
        for k in range(1 - half, len(reports), 2):
            found[k] = types(reports[k], odds[k], least)
    for name, each in (("rules", [set(r["rules"]) for r in reports]), ("network", found)):
        print(f"{name}: type F1 {100 * type_f1(reports, each):.1f}, relevance F1 {100 * relevance_f1(reports, each):.1f}")
    thresholds = choose_thresholds(reports, odds)
    print("thresholds", dict(zip(TYPES, thresholds)), flush=True)
    return thresholds


def write_incidents(networks, thresholds, part_weights, out):
    with open(os.path.join(out, "incidents.network"), "wb") as file:
        shape = networks[0][0].shape[0], networks[0][3].shape[0]
        file.write(struct.pack(">iiiii", 0x4C574931, *shape, IncidentNetwork.HIDDEN, len(networks)))
        for values in [w for network in networks for w in network] + [thresholds, part_weights]:
            floats(file, values)


def judge_parts(examples, vectors, seed, fold=None):
    """Log odds of the reports of a fold by a network that has not seen them; without a fold, the weights from all."""
    asked = np.array([k for k, e in enumerate(examples) if e.names])
    if fold is None:
        return PartNetwork(FACTS, seed).train(examples, asked, vectors).weights
    network = PartNetwork(FACTS, seed).train(examples, asked[asked % FOLDS != fold], vectors)
    return {k: network.forward([examples[k]], vectors) for k in asked[asked % FOLDS == fold]}


def tell_parts(reports, examples, odds, relevant):
    """Says how well parts are told; gives what turns log odds into likelihoods for MUC-4 and into sureness."""
    entities = [
        [distinct(e.names, sigmoid(odds[k][:, part])) if k in odds else [] for part in range(len(PARTS))]
        for k, e in enumerate(examples)
    ]

    def rows(part, chosen, right):
        data = [
            (logit(p), relevant[k], right(name, examples[k].keys[part]))
            for k in chosen
            for name, p in entities[k][part]
        ]
        return np.array([d[:2] for d in data]).reshape(-1, 2), np.array([d[2] for d in data], float)

    def in_key(name, keys):
        return any(name in k for k in keys)

    def near_key(name, keys):
        return any(holds(m, name) or holds(name, m) for k in keys for m in k)

    everyone = range(len(reports))
    # Keys leave out war, so only of reports with incidents do they say whether a filler is right.
    telling = [k for k in everyone if reports[k]["relevant"] == "YES"]
    total, part_weights, sureness = np.zeros(3), [], []
    for part, title in enumerate(PARTS):
        counts = np.zeros(3)
        for half in (0, 1):
            w = logistic(*rows(part, everyone[half::2], in_key))
            for k in everyone[1 - half :: 2]:
                likely = lambda p: sigmoid(w[0] * logit(p) + w[1] * relevant[k] + w[2])
                chosen = [name for name, p in entities[k][part] if likely(p) >= LEAST]
                counts += entity_counts(examples[k].keys[part], chosen)
        total += counts
        part_weights += list(logistic(*rows(part, everyone, in_key)))
        x, y = rows(part, telling, near_key)
        w = logistic(x[:, :1], y)
        sureness += list(w)
        sure = x[:, 0] * w[0] + w[1] >= logit(SURE)
        print(
            f"{title}: F1 {f1(counts):.1f}, precision {counts[0] / max(1, counts[1]):.2f}, "
            f"recall {counts[0] / max(1, counts[2]):.2f}; sure of {sure.sum()}, "
            f"of which {y[sure].mean() if sure.any() else 0:.2f} are right"
        )
    print(f"all parts: F1 {f1(total):.1f}", flush=True)
    return part_weights, sureness


def write_parts(weights, sureness, out):
    words, context, of_facts, bias, outputs, output_bias = weights
    by_place = words.reshape(WIDTH, PLACES, -1).transpose(1, 0, 2).reshape(PLACES * WIDTH, -1)
    with open(os.path.join(out, "parts.network"), "wb") as file:
        file.write(struct.pack(">iii", 0x4C575032, PLACES * WIDTH + FACTS + 2 * WIDTH, PartNetwork.HIDDEN))
        for each in (np.vstack([by_place, of_facts, context]), bias, outputs, output_bias, sureness):
            shorts(file, each)


def main(folder, out, seed):
    reports, vectors = read(folder)
    print(f"{sum(bool(r['sentences']) for r in reports)} of {len(reports)} reports tell of violence", flush=True)
    odds, networks = judge_incidents(reports, vectors, seed)
    thresholds = tell_incidents(reports, odds)
    examples = [PartExamples(r) for r in reports]
    part_odds = {}
    for fold in range(FOLDS):
        part_odds.update(judge_parts(examples, vectors, seed, fold))
    part_weights, sureness = tell_parts(reports, examples, part_odds, odds[:, -1])
    write_incidents(networks, thresholds, part_weights, out)
    write_parts(judge_parts(examples, vectors, seed), sureness, out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--out", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    main(options.folder, options.out, options.seed)
