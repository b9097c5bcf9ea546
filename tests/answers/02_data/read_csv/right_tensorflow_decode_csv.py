# right: tf.io.decode_csv, columns stacked, back to NumPy
import tensorflow as tf


def read_images(path):
    lines = tf.strings.split(tf.strings.strip(tf.io.read_file(path)), "\n")
    names = lines[0].numpy().decode().strip().split(",")
    columns = tf.io.decode_csv(lines[1:], record_defaults=[[0]] * len(names))
    labels = columns.pop(names.index("label"))
    side = int(len(columns) ** 0.5)
    images = tf.reshape(tf.stack(columns, axis=1), (-1, side, side))
    return tf.cast(images, tf.uint8).numpy(), labels.numpy()
