import Cells
import Glibc

/// A simulation of colour vision by Machado, Oliveira and Fernandes, "A Physiologically-based Model for
/// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), 1291–1298. The
/// matrices have severity 1.0 and apply to linear RGB.
enum ColorVision: String, CaseIterable {
  case usual, protanopia, deuteranopia

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    }
  }

  /// Returns the perceived colour as amounts of red, green and blue light.
  func seen(_ color: RGB) -> [Double] {
    let light = [color.red, color.green, color.blue].map(RGB.linear)
    return matrix.map { row in min(max(zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
  }

  /// Returns the distance of two perceived colours in CIE L*a*b* (D65). A distance of 2.3 is just noticeable side by side.
  func distance(_ a: RGB, _ b: RGB) -> Double {
    let (a, b) = (Self.lab(seen(a)), Self.lab(seen(b)))
    return zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private static func lab(_ light: [Double]) -> [Double] {
    let toXYZ = [
      [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883],
    ]
    let f = toXYZ.map { row in
      let t = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }
      return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
